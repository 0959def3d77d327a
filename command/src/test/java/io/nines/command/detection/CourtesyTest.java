package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    private static final Duration NOW = Duration.ofMillis(100);
    private static final int FLOOD = 50_000;

    @Test
    void theMorePoursInTheLongerDetectionRestsAfterwards() {
        assertThat(Courtesy.rest(FLOOD, NOW, false))
                .isGreaterThan(Courtesy.rest(FLOOD / 2, NOW, false))
                .isLessThan(Duration.ofMillis(250));
    }

    @Test
    void noRestIsLong() {
        assertThat(Courtesy.rest(100 * FLOOD, NOW, false)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void itDoesNotRestWhenLittleComes() {
        assertThat(Courtesy.rest(50, NOW, false)).isZero();
    }

    @Test
    void itDoesNotRestWhileSomebodyWaits() {
        assertThat(Courtesy.rest(FLOOD, NOW, true)).isZero();
    }

    @Test
    void itDoesNotRestWhenItIsLate() {
        assertThat(Courtesy.rest(FLOOD, Duration.ofSeconds(20), false)).isZero();
    }
}
