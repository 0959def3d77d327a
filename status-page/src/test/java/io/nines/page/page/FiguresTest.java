package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Attainment;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void uptimeIsCutAndHasANarrowSpace() {
        Attainment almost = attainment(1, TimelineStatus.DOWN);
        assertThat(Figures.uptime(almost, Language.ENGLISH)).isEqualTo("99.999\u202f%");
        assertThat(Figures.uptime(attainment(0, TimelineStatus.UP), Language.ENGLISH))
                .isEqualTo("100\u202f%");
        assertThat(Figures.uptime(attainment(10_000_000, TimelineStatus.UNKNOWN), Language.ENGLISH))
                .isEqualTo("no data");
    }

    @Test
    void coverageIsSaidWhereItIsBelowAll() {
        assertThat(Figures.coverageBelowAll(attainment(1, TimelineStatus.UNKNOWN), Language.ENGLISH))
                .isEqualTo("coverage 99.99\u202f%");
        assertThat(Figures.coverageBelowAll(attainment(1, TimelineStatus.DOWN), Language.ENGLISH))
                .isNull();
        assertThat(Figures.coverage(BigDecimal.valueOf(100), Language.ENGLISH)).isEqualTo("coverage 100\u202f%");
        assertThat(Figures.coverage(BigDecimal.ZERO, Language.ENGLISH)).isEqualTo("coverage 0\u202f%");
        assertThat(Figures.coverage(null, Language.ENGLISH)).isEqualTo("no coverage");
    }

    @Test
    void numbersAreGroupedWithNarrowSpaces() {
        assertThat(Figures.grouped(7)).isEqualTo("7");
        assertThat(Figures.grouped(18_442)).isEqualTo("18\u202f442");
        assertThat(Figures.grouped(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(Language.ENGLISH.counted("count.place", 1)).isEqualTo("1 place");
    }

    private static Attainment attainment(long millis, TimelineStatus status) {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UP);
        if (millis > 0) {
            timeline.then(0, status).then(millis, TimelineStatus.UP);
        }
        return Attainment.of(timeline.build(), new Interval(0, 10_000_000), 0);
    }
}
