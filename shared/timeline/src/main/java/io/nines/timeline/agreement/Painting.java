package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Something per instant, or nothing: what is painted later covers what was there before. */
final class Painting<T> {
    private final NavigableMap<Long, T> from = new TreeMap<>();

    void paint(Interval span, T colour) {
        if (span.isEmpty()) {
            return;
        }
        T after = at(span.end());
        from.subMap(span.start(), true, span.end(), false).clear();
        from.put(span.start(), colour);
        if (span.end() != Long.MAX_VALUE) {
            from.put(span.end(), after);
        }
    }

    /** What covers an instant; null: nothing does. */
    T at(long instant) {
        Map.Entry<Long, T> entry = from.floorEntry(instant);
        return entry == null ? null : entry.getValue();
    }

    /** Where something begins or ends within an interval, its start not among them. */
    Set<Long> bounds(Interval within) {
        return within.isEmpty()
                ? Set.of()
                : from.subMap(within.start(), false, within.end(), false).keySet();
    }
}
