package io.nines.page.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nines.page.Scenes;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class BarProperties {
    private static final double HEIGHT = 44;

    @Property
    void marksLieWithinTheirColumn(
            @ForAll TimelineStatus status,
            @ForAll @DoubleRange(max = 1) double a,
            @ForAll @DoubleRange(max = 1) double b) {
        Mark mark = Mark.of(status, Math.min(a, b), Math.max(a, b), HEIGHT);
        assertThat(mark.from()).isGreaterThanOrEqualTo(0);
        assertThat(mark.to()).isLessThanOrEqualTo(HEIGHT + 1e-9);
        assertThat(mark.width()).isBetween(0.4, 1.0);
    }

    @Property
    void marksAreNeverTooSmallToBeSeen(
            @ForAll TimelineStatus status,
            @ForAll @DoubleRange(max = 1) double a,
            @ForAll @DoubleRange(max = 1) double b) {
        Mark mark = Mark.of(status, Math.min(a, b), Math.max(a, b), HEIGHT);
        boolean hollowOrHatched = status == TimelineStatus.MAINTENANCE || status == TimelineStatus.UNKNOWN;
        assertThat(mark.length()).isGreaterThanOrEqualTo(hollowOrHatched ? 5 : 3.6);
    }

    @Property
    void whatIsLargeEnoughIsDrawnToScaleAndInItsPlace(
            @ForAll TimelineStatus status,
            @ForAll @DoubleRange(max = 1) double a,
            @ForAll @DoubleRange(max = 1) double b) {
        double from = Math.min(a, b);
        double to = Math.max(a, b);
        Mark mark = Mark.of(status, from, to, HEIGHT);
        if ((to - from) * HEIGHT >= 5) {
            assertThat(mark.from()).isCloseTo(from * HEIGHT, within(1e-9));
            assertThat(mark.length()).isCloseTo((to - from) * HEIGHT, within(1e-9));
        }
    }

    @Property
    void whatIsSmallIsDrawnAroundItsMiddleUnlessTheEdgeIsNear(@ForAll @DoubleRange(min = 0.1, max = 0.9) double at) {
        Mark mark = Mark.of(TimelineStatus.DOWN, at, at + 0.001, HEIGHT);
        assertThat((mark.from() + mark.to()) / 2).isCloseTo((at + 0.0005) * HEIGHT, within(1e-9));
    }

    /** On days of 23, 24 and 25 hours. */
    @Property
    void everyDayIsDrawnWithinItsColumnWhateverHappens(
            @ForAll("days") LocalDate date, @ForAll("timelines") Timeline any) {
        Day day = Day.of(date, Scenes.ZONE);
        Timeline shifted = shifted(any, day.span().start());
        Column column = Column.of(day, shifted, Interval.ALWAYS, HEIGHT);
        assertThat(column.from()).isZero();
        assertThat(column.to()).isEqualTo(HEIGHT);
        for (Mark mark : column.marks()) {
            assertThat(mark.from()).isGreaterThanOrEqualTo(0);
            assertThat(mark.to()).isLessThanOrEqualTo(HEIGHT + 1e-9);
            assertThat(mark.status()).isNotEqualTo(TimelineStatus.UP);
        }
    }

    @Property
    void worseMarksAreDrawnOverBetterOnes(@ForAll("days") LocalDate date, @ForAll("timelines") Timeline any) {
        Day day = Day.of(date, Scenes.ZONE);
        Column column = Column.of(day, shifted(any, day.span().start()), Interval.ALWAYS, HEIGHT);
        assertThat(column.marks()).extracting(Mark::status).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 11, 6));
    }

    @Provide
    Arbitrary<Timeline> timelines() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 600);
        return minutes.list()
                .ofMaxSize(40)
                .flatMap(gaps -> Arbitraries.of(TimelineStatus.class)
                        .list()
                        .ofSize(gaps.size())
                        .map(statuses -> {
                            Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UP);
                            long at = 0;
                            for (int i = 0; i < gaps.size(); i++) {
                                at += gaps.get(i) * 60_000L;
                                timeline.then(at, statuses.get(i));
                            }
                            return timeline.build();
                        }));
    }

    private static Timeline shifted(Timeline timeline, long by) {
        Timeline.Builder shifted = Timeline.startingWith(timeline.before());
        for (int i = 0; i < timeline.changes(); i++) {
            shifted.then(timeline.changeAt(i) + by, timeline.changeTo(i));
        }
        return shifted.build();
    }
}
