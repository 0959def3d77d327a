package io.nines.query.components;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatusPointsProperties {
    private static final int REACH = 30;
    private static final Timeline UNKNOWN = Timeline.always(TimelineStatus.UNKNOWN);

    /** One replacement: the changes stand in the span. */
    record Told(Interval span, List<StatusChange> changes) {
        Timeline replaceIn(Timeline before) {
            Timeline.Builder now = Timeline.startingWith(TimelineStatus.UNKNOWN);
            changes.forEach(change -> now.then(
                    change.at().toEpochMilli(),
                    TimelineStatus.valueOf(change.status().name())));
            return before.replace(span, now.build());
        }
    }

    @Provide
    Arbitrary<List<Told>> stories() {
        Arbitrary<Long> from = Arbitraries.longs().between(0, REACH);
        Arbitrary<Long> length = Arbitraries.longs().between(1, 10);
        Arbitrary<List<Status>> statuses =
                Arbitraries.of(Status.class).list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(from, length, statuses, Arbitraries.of(true, false))
                .as(StatusPointsProperties::told)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Told told(long from, long length, List<Status> statuses, boolean open) {
        List<StatusChange> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(statuses.size(), length); i++) {
            changes.add(new StatusChange(Instant.ofEpochMilli(from + i), statuses.get(i)));
        }
        return new Told(open ? Interval.from(from) : new Interval(from, from + length), changes);
    }

    @Property
    void asOfEachPositionThePointsSayWhatTheEventsUpToItSay(@ForAll("stories") List<Told> story) {
        StatusPoints points = new StatusPoints();
        long last = 0;
        for (Told told : story) {
            points.replace(++last, told.span().start(), told.span().end(), told.changes());
        }
        Timeline told = Timeline.always(TimelineStatus.UNKNOWN);
        for (int position = 0; position <= last; position++) {
            if (position > 0) {
                told = story.get(position - 1).replaceIn(told);
            }
            assertThat(asOf(points.all(), position)).isEqualTo(told);
            assertRemembered(points.all(), position, told);
        }
    }

    /** In every window that cuts through. */
    private static void assertRemembered(List<StatusPoint> points, int position, Timeline told) {
        StatusHistory history = new StatusHistory(points);
        for (long start = -1; start < REACH; start += 5) {
            for (long end = start + 1; end < REACH + 12; end += 4) {
                Interval window = new Interval(start, end);
                assertThat(history.timeline(window, position).periods(window)).isEqualTo(told.periods(window));
            }
        }
        assertThat(history.firstKnown(position).isPresent()).isEqualTo(!told.equals(UNKNOWN));
    }

    private static Timeline asOf(List<StatusPoint> all, long position) {
        SortedMap<Long, TimelineStatus> points = new TreeMap<>();
        for (StatusPoint point : all) {
            if (point.fromPosition() <= position && position < point.toPosition()) {
                assertThat(points.put(point.since(), point.status())).isNull();
            }
        }
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        points.forEach(timeline::then);
        return timeline.build();
    }
}
