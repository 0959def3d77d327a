package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.page.Scenes;
import io.nines.page.TestClock;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final TestClock clock = new TestClock();
    private final Patience patience = new Patience(clock);

    @Test
    void someAreReadAtOnceThenOneEveryOtherSecond() {
        for (int i = 0; i < 30; i++) {
            assertThat(patience.secondsToWait("a")).isZero();
        }
        assertThat(patience.secondsToWait("a")).isEqualTo(2);
        assertThat(patience.secondsToWait("b")).isZero();
        clock.set(Scenes.NOW.plusSeconds(2));
        assertThat(patience.secondsToWait("a")).isZero();
        assertThat(patience.secondsToWait("a")).isEqualTo(2);
    }
}
