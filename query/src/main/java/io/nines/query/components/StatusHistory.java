package io.nines.query.components;

import io.nines.reports.ProvenOutage;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Everything that was ever believed about when a component had which status, in a few bytes for each change. What is believed
 * now is a timeline made once, for all who ask.
 */
final class StatusHistory {
    private final long[] since;
    private final TimelineStatus[] status;
    private final long[] fromPosition;
    private final long[] toPosition;
    private final long lastPosition;
    private final Timeline now;

    /** By instant, then position. */
    StatusHistory(List<StatusPoint> points) {
        since = points.stream().mapToLong(StatusPoint::since).toArray();
        fromPosition = points.stream().mapToLong(StatusPoint::fromPosition).toArray();
        toPosition = points.stream().mapToLong(StatusPoint::toPosition).toArray();
        status = points.stream().map(StatusPoint::status).toArray(TimelineStatus[]::new);
        lastPosition = lastPosition();
        now = between(0, since.length, lastPosition);
    }

    /** How many changes there are, also those believed no longer. */
    int size() {
        return since.length;
    }

    /** What was believed of a window as of a position; outside of the window it says nothing. */
    Timeline timeline(Interval window, long position) {
        if (position >= lastPosition) {
            return now.within(window);
        }
        int first = firstAfter(window.start()) - 1;
        while (first >= 0 && !isBelieved(first, position)) {
            first--;
        }
        int end = Math.max(first + 1, firstAfter(window.end() - 1));
        return between(Math.max(0, first), end, position);
    }

    /** The first instant of which more than "unknown" was believed as of a position; none: there was none. */
    OptionalLong firstKnown(long position) {
        for (int i = 0; i < since.length; i++) {
            if (isBelieved(i, position) && status[i] != TimelineStatus.UNKNOWN) {
                return OptionalLong.of(since[i]);
            }
        }
        return OptionalLong.empty();
    }

    /** Where it was believed to be partly down or degraded as of a position, from change to change; in order of time. */
    List<ProvenOutage> impaired(String component, Interval window, long position) {
        List<ProvenOutage> impaired = new ArrayList<>();
        int before = -1;
        for (int i = 0; i <= since.length; i++) {
            if (i == since.length || isBelieved(i, position)) {
                long end = i == since.length ? Long.MAX_VALUE : since[i];
                if (before >= 0 && since[before] < window.end() && end > window.start()) {
                    impaired.add(
                            ProvenOutage.impaired(component, status[before], since[before], end, fromPosition[before]));
                }
                before = i < since.length && ProvenOutage.isImpaired(status[i]) ? i : -1;
            }
        }
        return impaired;
    }

    private long lastPosition() {
        long last = 0;
        for (int i = 0; i < since.length; i++) {
            last = Math.max(last, toPosition[i] == Long.MAX_VALUE ? fromPosition[i] : toPosition[i]);
        }
        return last;
    }

    private boolean isBelieved(int index, long position) {
        return fromPosition[index] <= position && position < toPosition[index];
    }

    private Timeline between(int first, int end, long position) {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        for (int i = first; i < end; i++) {
            if (isBelieved(i, position)) {
                timeline.then(since[i], status[i]);
            }
        }
        return timeline.build();
    }

    /** Index of the first change after the instant; there may be several at one. */
    private int firstAfter(long instant) {
        int low = 0;
        int high = since.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (since[middle] <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
