package io.nines.reports;

import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.StatusChange;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.Arrays;
import java.util.List;

/** What checks found of a component, event by event: a step function of which each event replaces a part. Unknown before all. */
final class StatusSteps {
    private long[] instants = new long[4];
    private TimelineStatus[] statuses = new TimelineStatus[4];
    private int size;
    private Timeline timeline;

    /** From its first instant to its end something else stands now. */
    void take(TimelineEvent event) {
        int from = firstFrom(event.from().toEpochMilli());
        if (event.to() == null) {
            splice(from, size, event.changes());
            return;
        }
        long end = event.to().toEpochMilli();
        int to = firstFrom(end);
        boolean goesOn = to < size && instants[to] == end;
        TimelineStatus after = to == 0 ? TimelineStatus.UNKNOWN : statuses[to - 1];
        int next = splice(from, to, event.changes());
        if (!goesOn) {
            open(next, next, 1);
            instants[next] = end;
            statuses[next] = after;
        }
    }

    private int splice(int from, int to, List<StatusChange> changes) {
        open(from, to, changes.size());
        int at = from;
        for (StatusChange change : changes) {
            instants[at] = change.at().toEpochMilli();
            statuses[at++] = TimelineStatus.valueOf(change.status().name());
        }
        timeline = null;
        return at;
    }

    /** Makes room for so many in place of those from one index to another. */
    private void open(int from, int to, int count) {
        int after = size - to;
        int needed = from + count + after;
        if (needed > instants.length) {
            int room = Math.max(needed, instants.length * 2);
            instants = Arrays.copyOf(instants, room);
            statuses = Arrays.copyOf(statuses, room);
        }
        System.arraycopy(instants, to, instants, from + count, after);
        System.arraycopy(statuses, to, statuses, from + count, after);
        size = needed;
    }

    private int firstFrom(long instant) {
        int found = Arrays.binarySearch(instants, 0, size, instant);
        return found >= 0 ? found : -found - 1;
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
