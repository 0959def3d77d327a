package io.nines.query.components;

import io.nines.contract.StatusChange;
import io.nines.timeline.TimelineStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The change points of one component while a batch is folded: what replaces what is worked out in memory, so that a batch costs
 * one question to the database and then rows to write, however often it goes back.
 */
final class StatusPoints {
    private final String component;
    private final NavigableMap<Long, StatusPoint> believed = new TreeMap<>();
    private final List<StatusPoint> closed = new ArrayList<>();
    private final List<StatusPoint> added = new ArrayList<>();
    private final long firstNewPosition;

    /**
     * Begins with what the database holds.
     *
     * @param stored the points believed now, from the last one at or before the first instant replaced on
     * @param firstNewPosition the position of the batch's first event; whatever is believed from there on is not stored yet
     */
    StatusPoints(String component, Collection<StatusPoint> stored, long firstNewPosition) {
        this.component = component;
        this.firstNewPosition = firstNewPosition;
        stored.forEach(point -> believed.put(point.since(), point));
    }

    /** As of a position, {@code changes} stand in {@code [from, to)}; what held at {@code to} still holds there. */
    void replace(long position, long from, long to, List<StatusChange> changes) {
        TimelineStatus after = at(to);
        NavigableMap<Long, StatusPoint> replaced = believed.subMap(from, true, to, false);
        replaced.values().forEach(point -> close(point, position));
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

    /** Stored points that are not believed any more. */
    List<StatusPoint> closed() {
        return closed;
    }

    /** Points to be stored, also those that were believed only in between. */
    List<StatusPoint> added() {
        List<StatusPoint> all = new ArrayList<>(added);
        believed.values().stream()
                .filter(point -> point.fromPosition() >= firstNewPosition)
                .forEach(all::add);
        return all;
    }

    /** The last point that is believed; null: there is none. */
    StatusPoint last() {
        return believed.isEmpty() ? null : believed.lastEntry().getValue();
    }

    private TimelineStatus at(long instant) {
        var last = believed.floorEntry(instant);
        return last == null ? TimelineStatus.UNKNOWN : last.getValue().status();
    }

    private void add(long since, TimelineStatus status, long position) {
        StatusPoint before = believed.put(since, new StatusPoint(component, since, status, position, Long.MAX_VALUE));
        if (before != null && before.fromPosition() != position) {
            close(before, position);
        }
    }

    private void close(StatusPoint point, long position) {
        StatusPoint past = point.until(position);
        (point.fromPosition() < firstNewPosition ? closed : added).add(past);
    }
}
