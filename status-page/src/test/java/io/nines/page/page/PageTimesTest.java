package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.page.Scenes;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PageTimesTest {
    private final PageTimes times = new PageTimes(Scenes.ZONE, Scenes.NOW);

    @Test
    void clockNamesItsZoneAndTheDateUnlessThatIsToday() {
        assertThat(times.clock(Instant.parse("2026-11-19T14:03:12Z"))).isEqualTo("15:03 CET");
        assertThat(times.clock(Instant.parse("2026-07-01T14:03:12Z"))).isEqualTo("Wed 1 Jul 2026, 16:03 CEST");
    }

    @Test
    void footIsInUtcWithSeconds() {
        assertThat(times.foot(Instant.parse("2026-11-19T14:03:12Z"))).isEqualTo("14:03:12 UTC");
        assertThat(times.foot(Instant.parse("2026-11-18T23:59:59Z"))).isEqualTo("Wed 18 Nov 2026, 23:59:59 UTC");
    }

    @Test
    void datesOfAxisAndFigures() {
        assertThat(times.axis(LocalDate.of(2026, 8, 22))).isEqualTo("22 Aug");
        assertThat(times.axis(LocalDate.of(2026, 11, 19))).isEqualTo("today");
        assertThat(times.since(Instant.parse("2026-10-03T10:00:00Z").toEpochMilli()))
                .isEqualTo("3 Oct");
        assertThat(times.since(Instant.parse("2025-10-03T10:00:00Z").toEpochMilli()))
                .isEqualTo("3 Oct 2025");
        assertThat(times.date(LocalDate.of(2026, 9, 1))).isEqualTo("Tue 1 Sep 2026");
    }

    @Test
    void lengthsHaveSecondsOnlyBelowAMinute() {
        assertThat(times.length(70 * 60_000)).isEqualTo("1 h 10 min");
        assertThat(times.length(22 * 60_000 + 59_000)).isEqualTo("22 min");
        assertThat(times.length(120 * 60_000)).isEqualTo("2 h");
        assertThat(times.length(30_000)).isEqualTo("30 s");
        assertThat(times.length(999)).isEqualTo("under 1 s");
    }
}
