package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final Instant T = Instant.parse("2026-01-05T10:00:00Z");

    private final Pause pause = new Pause(Duration.ofSeconds(1));

    @Test
    void thereIsNoneBeforeTheFirst() {
        assertThat(pause.isOver(T)).isTrue();
    }

    @Test
    void itLastsAsLongAsItIs() {
        pause.begin(T);

        assertThat(pause.isOver(T)).isFalse();
        assertThat(pause.isOver(T.plusMillis(999))).isFalse();
        assertThat(pause.isOver(T.plusMillis(1000))).isTrue();
    }

    @Test
    void aClockSetBackDoesNotProlongIt() {
        pause.begin(T);

        assertThat(pause.isOver(T.minus(Duration.ofHours(2)))).isTrue();
    }
}
