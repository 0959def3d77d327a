package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nines.page.Scenes;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayTest {
    private static final long HOUR = 3_600_000;

    @Test
    void daysOnWhichTheClocksChangeHave23And25Hours() {
        assertThat(Day.of(LocalDate.of(2026, 3, 29), Scenes.ZONE).span().millis())
                .isEqualTo(23 * HOUR);
        assertThat(Day.of(LocalDate.of(2026, 10, 25), Scenes.ZONE).span().millis())
                .isEqualTo(25 * HOUR);
        assertThat(Day.of(LocalDate.of(2026, 10, 26), Scenes.ZONE).span().millis())
                .isEqualTo(24 * HOUR);
    }

    @Test
    void ninetyDaysFollowOneAnotherWithoutAGap() {
        List<Day> days = Day.at(Scenes.NOW, Scenes.ZONE).andBefore(90, Scenes.ZONE);
        assertThat(days).hasSize(90);
        assertThat(days.get(0).date()).isEqualTo(LocalDate.of(2026, 8, 22));
        assertThat(days.get(89).date()).isEqualTo(LocalDate.of(2026, 11, 19));
        for (int i = 1; i < 90; i++) {
            assertThat(days.get(i).span().start())
                    .isEqualTo(days.get(i - 1).span().end());
        }
    }

    @Test
    void outageOfTheHourThatComesTwiceSitsInIt() {
        Day day = Day.of(LocalDate.of(2026, 10, 25), Scenes.ZONE);
        long second = Instant.parse("2026-10-25T01:00:00Z").toEpochMilli();
        Timeline timeline = Timeline.startingWith(TimelineStatus.UP)
                .then(second, TimelineStatus.DOWN)
                .then(second + 5 * HOUR, TimelineStatus.UP)
                .build();
        Mark mark = Column.of(day, timeline, Interval.ALWAYS, 50).marks().get(0);
        assertThat(mark.from()).isCloseTo(6, within(1e-9));
        assertThat(mark.length()).isCloseTo(10, within(1e-9));
    }

    @Test
    void dayIsDrawnFromWhereItIsWatchedToWhereItIsJudged() {
        Day day = Day.of(LocalDate.of(2026, 11, 6), Scenes.ZONE);
        Interval kept = new Interval(day.span().start() + 6 * HOUR, day.span().start() + 18 * HOUR);
        Column column = Column.of(day, Timeline.always(TimelineStatus.UP), kept, 48);
        assertThat(column.from()).isEqualTo(12);
        assertThat(column.to()).isEqualTo(36);
        assertThat(column.plain()).isTrue();
        assertThat(Column.of(day, Timeline.always(TimelineStatus.UP), new Interval(0, 1), 48)
                        .isBlank())
                .isTrue();
    }

    @Test
    void manyShortOutagesOfOneKindBecomeOneMark() {
        Day day = Day.of(LocalDate.of(2026, 11, 6), Scenes.ZONE);
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UP);
        for (int i = 0; i < 100; i++) {
            timeline.then(day.span().start() + i * 120_000L, TimelineStatus.DOWN)
                    .then(day.span().start() + i * 120_000L + 60_000, TimelineStatus.UP);
        }
        assertThat(Column.of(day, timeline.build(), Interval.ALWAYS, 44).marks())
                .hasSize(1);
    }
}
