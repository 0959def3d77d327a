package io.nines.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttainmentTest {
    private static final long JANUARY = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long FEBRUARY = Instant.parse("2026-02-01T00:00:00Z").toEpochMilli();
    private static final Interval MONTH = new Interval(JANUARY, FEBRUARY);

    @Test
    void sixMinutesDownInAMonthIsShownRoundedDown() {
        Attainment month = Attainment.of(down(360_000), MONTH, JANUARY);
        assertThat(month.uptimePercent()).hasToString("99.986559");
        assertThat(month.displayed()).isEqualTo("99.986%");
        assertThat(month.coveragePercent()).hasToString("100");
        assertThat(month.millis().of(TimelineStatus.UP)).isEqualTo(2_678_040_000L);
    }

    @Test
    void sixMinutesDownInAYearIsNeverAHundredPercent() {
        long start = Instant.parse("2014-01-01T00:00:00Z").toEpochMilli();
        Interval year =
                new Interval(start, Instant.parse("2015-01-01T00:00:00Z").toEpochMilli());
        Timeline timeline = Timeline.startingWith(TimelineStatus.DOWN)
                .then(start + 360_000, TimelineStatus.UP)
                .build();
        assertThat(Attainment.of(timeline, year, start).displayed()).isEqualTo("99.998%");
    }

    @Test
    void aHundredPercentIsShownOnlyWhenExact() {
        assertThat(Attainment.of(Timeline.always(TimelineStatus.UP), MONTH, JANUARY)
                        .displayed())
                .isEqualTo("100%");
        assertThat(Attainment.of(down(1), MONTH, JANUARY).displayed()).isEqualTo("99.999%");
    }

    @Test
    void anHourPartlyDownCountsHalf() {
        Timeline timeline = Timeline.startingWith(TimelineStatus.UP)
                .then(0, TimelineStatus.PARTIAL)
                .then(3_600_000, TimelineStatus.DEGRADED)
                .build();
        Attainment twoHours = Attainment.of(timeline, new Interval(0, 7_200_000), 0);
        assertThat(twoHours.uptimePercent()).hasToString("75");
        assertThat(twoHours.displayed()).isEqualTo("75.000%");
    }

    @Test
    void unknownAndMaintenanceLeaveTheDenominatorAndOnlyUnknownTheCoverage() {
        Timeline timeline = Timeline.startingWith(TimelineStatus.UP)
                .then(100, TimelineStatus.UNKNOWN)
                .then(200, TimelineStatus.MAINTENANCE)
                .then(300, TimelineStatus.DOWN)
                .build();
        Attainment attainment = Attainment.of(timeline, new Interval(0, 400), 0);
        assertThat(attainment.uptimePercent()).hasToString("50");
        assertThat(attainment.coveragePercent()).hasToString("75");
    }

    @Test
    void coverageBeginsWhenTheTimelineDoes() {
        Timeline timeline = Timeline.startingWith(TimelineStatus.UNKNOWN)
                .then(300, TimelineStatus.UP)
                .build();
        assertThat(Attainment.of(timeline, new Interval(0, 400), 300).coveragePercent())
                .hasToString("100");
        assertThat(Attainment.of(timeline, new Interval(0, 400), 200).coveragePercent())
                .hasToString("50");
    }

    @Test
    void whereNothingIsKnownThereIsNoData() {
        Attainment nothing = Attainment.of(Timeline.always(TimelineStatus.UNKNOWN), MONTH, JANUARY);
        assertThat(nothing.uptimePercent()).isNull();
        assertThat(nothing.displayed()).isEqualTo("no data");
        assertThat(nothing.coveragePercent()).hasToString("0");
    }

    @Test
    void anEmptyWindowHasNeitherDataNorCoverage() {
        Attainment empty = Attainment.of(Timeline.always(TimelineStatus.UP), new Interval(5, 5), 0);
        assertThat(empty.uptimePercent()).isNull();
        assertThat(empty.coveragePercent()).isNull();
        assertThat(empty.millis().total()).isZero();
    }

    private static Timeline down(long millis) {
        return Timeline.startingWith(TimelineStatus.UP)
                .then(JANUARY + 86_400_000, TimelineStatus.DOWN)
                .then(JANUARY + 86_400_000 + millis, TimelineStatus.UP)
                .build();
    }
}
