package io.nines.reports;

import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.StatusChange;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What checks found of a component, event by event: a step function of which each event replaces a part. Unknown before all. */
final class StatusSteps {
    private long[] instants = new long[4];
    private TimelineStatus[] statuses = new TimelineStatus[4];
    private long[] positions = new long[4];
    private int size;
    private Timeline timeline;

    /** From its first instant to its end something else stands now. */
    void take(TimelineEvent event, long position) {
        int from = firstFrom(event.from().toEpochMilli());
        if (event.to() == null) {
            splice(from, size, event.changes(), position);
            return;
        }
        long end = event.to().toEpochMilli();
        int to = firstFrom(end);
        boolean goesOn = to < size && instants[to] == end;
        TimelineStatus after = to == 0 ? TimelineStatus.UNKNOWN : statuses[to - 1];
        int next = splice(from, to, event.changes(), position);
        TimelineStatus last = next == 0 ? TimelineStatus.UNKNOWN : statuses[next - 1];
        if (!goesOn && last != after) {
            open(next, next, 1);
            set(next, end, after, position);
        }
    }

    private int splice(int from, int to, List<StatusChange> changes, long position) {
        open(from, to, changes.size());
        int at = from;
        for (StatusChange change : changes) {
            set(
                    at++,
                    change.at().toEpochMilli(),
                    TimelineStatus.valueOf(change.status().name()),
                    position);
        }
        timeline = null;
        return at;
    }

    private void set(int at, long instant, TimelineStatus status, long position) {
        instants[at] = instant;
        statuses[at] = status;
        positions[at] = position;
    }

    /** Makes room for so many in place of those from one index to another. */
    private void open(int from, int to, int count) {
        int after = size - to;
        int needed = from + count + after;
        if (needed > instants.length) {
            int room = Math.max(needed, instants.length * 2);
            instants = Arrays.copyOf(instants, room);
            statuses = Arrays.copyOf(statuses, room);
            positions = Arrays.copyOf(positions, room);
        }
        System.arraycopy(instants, to, instants, from + count, after);
        System.arraycopy(statuses, to, statuses, from + count, after);
        System.arraycopy(positions, to, positions, from + count, after);
        size = needed;
    }

    private int firstFrom(long instant) {
        int found = Arrays.binarySearch(instants, 0, size, instant);
        return found >= 0 ? found : -found - 1;
    }

    /** Where it was partly down or degraded, from change to change, as far as that has time in the window. */
    List<ProvenOutage> impaired(String component, Interval window) {
        List<ProvenOutage> impaired = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long end = i + 1 < size ? instants[i + 1] : Long.MAX_VALUE;
            if (ProvenOutage.isImpaired(statuses[i]) && instants[i] < window.end() && end > window.start()) {
                impaired.add(ProvenOutage.impaired(component, statuses[i], instants[i], end, positions[i]));
            }
        }
        return impaired;
    }

    /** The same for reckoning. */
    Timeline timeline() {
        if (timeline == null) {
            Timeline.Builder builder = Timeline.startingWith(TimelineStatus.UNKNOWN);
            for (int i = 0; i < size; i++) {
                builder.then(instants[i], statuses[i]);
            }
            timeline = builder.build();
        }
        return timeline;
    }
}
