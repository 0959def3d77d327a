package io.nines.timeline.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Things by their start. Mostly they come like that, a year's tens of thousands: then they are not looked at again. */
final class InOrder<T> {
    private final ToLongFunction<T> start;
    private final List<T> all = new ArrayList<>();
    private long last = Long.MIN_VALUE;
    private boolean sorted = true;

    InOrder(ToLongFunction<T> start) {
        this.start = start;
    }

    void add(T thing) {
        long at = start.applyAsLong(thing);
        sorted &= last <= at;
        last = at;
        all.add(thing);
    }

    /** By start; those that start together in the order in which they came. */
    List<T> all() {
        if (!sorted) {
            all.sort(Comparator.comparingLong(start));
        }
        return Collections.unmodifiableList(all);
    }
}
