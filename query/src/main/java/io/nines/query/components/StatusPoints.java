package io.nines.query.components;

import io.nines.contract.StatusChange;
import io.nines.timeline.TimelineStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The change points of one component while its events are folded. */
final class StatusPoints {
    private final NavigableMap<Long, StatusPoint> believed = new TreeMap<>();
    private final List<StatusPoint> past = new ArrayList<>();

    /** As of a position, {@code changes} stand in {@code [from, to)}; what held at {@code to} still holds there. */
    void replace(long position, long from, long to, List<StatusChange> changes) {
        TimelineStatus after = at(to);
        NavigableMap<Long, StatusPoint> replaced = believed.subMap(from, true, to, false);
        replaced.values().forEach(point -> past.add(point.until(position)));
        replaced.clear();
        for (StatusChange change : changes) {
            add(
                    change.at().toEpochMilli(),
                    TimelineStatus.valueOf(change.status().name()),
                    position);
        }
        if (to != Long.MAX_VALUE && at(to) != after) {
            add(to, after, position);
        }
    }

    /** Everything that was ever believed, by instant, then position. */
    List<StatusPoint> all() {
        List<StatusPoint> all = new ArrayList<>(past);
        all.addAll(believed.values());
        all.sort(Comparator.comparingLong(StatusPoint::since).thenComparingLong(StatusPoint::fromPosition));
        return all;
    }

    private TimelineStatus at(long instant) {
        var last = believed.floorEntry(instant);
        return last == null ? TimelineStatus.UNKNOWN : last.getValue().status();
    }

    private void add(long since, TimelineStatus status, long position) {
        StatusPoint before = believed.put(since, new StatusPoint(since, status, position, Long.MAX_VALUE));
        if (before != null && before.fromPosition() != position) {
            past.add(before.until(position));
        }
    }
}
