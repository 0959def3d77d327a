package io.nines.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void namingTheStatusThatHoldsIsNoChange() {
        Timeline timeline = Timeline.startingWith(TimelineStatus.UNKNOWN)
                .then(10, TimelineStatus.UNKNOWN)
                .then(20, TimelineStatus.UP)
                .then(30, TimelineStatus.UP)
                .build();
        assertThat(timeline.changes()).isEqualTo(1);
        assertThat(timeline.changeAt(0)).isEqualTo(20);
        assertThat(timeline.changeTo(0)).isEqualTo(TimelineStatus.UP);
    }

    @Test
    void changesOutOfOrderAreRejected() {
        Timeline.Builder timeline =
                Timeline.startingWith(TimelineStatus.UNKNOWN).then(10, TimelineStatus.UP);
        assertThatThrownBy(() -> timeline.then(10, TimelineStatus.DOWN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIntervalThatEndsBeforeItsStartIsRejected() {
        assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOpenIntervalHasNoLength() {
        assertThatThrownBy(() -> Interval.from(5).millis()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> StatusMillis.of(Timeline.always(TimelineStatus.UP), Interval.from(5)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void intervalsThatDoNotMeetHaveNothingInCommon() {
        assertThat(new Interval(0, 5).intersect(new Interval(7, 9)).isEmpty()).isTrue();
        assertThat(new Interval(7, 9).intersect(new Interval(0, 5)).isEmpty()).isTrue();
        assertThat(new Interval(0, 5).intersect(new Interval(3, 9))).isEqualTo(new Interval(3, 5));
    }

    @Test
    void aWindowInALongHistoryCostsWhatChangesInIt() {
        Timeline.Builder history = Timeline.startingWith(TimelineStatus.UNKNOWN);
        for (int i = 0; i < 1_000_000; i++) {
            history.then(i * 1_000L, i % 2 == 0 ? TimelineStatus.UP : TimelineStatus.DOWN);
        }
        Timeline timeline = history.build();
        int[] seen = new int[1];
        timeline.walk(new Interval(500_000_500L, 500_003_500L), (start, end, status) -> seen[0]++);
        assertThat(seen[0]).isEqualTo(4);
    }
}
