package io.nines.reports;

import io.nines.timeline.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds what meets intervals that are asked for in order of their starts: costs what there is, and what is found. */
final class Sweep<T> {
    private final Function<T, Interval> span;
    private final List<T> waiting;
    private final List<T> near = new ArrayList<>();
    private int next;

    Sweep(List<T> all, Function<T, Interval> span) {
        this.span = span;
        waiting = all.stream()
                .sorted(Comparator.comparingLong(each -> span.apply(each).start()))
                .toList();
    }

    /** Gives all that has time in an interval that does not start before the previous one. */
    void meeting(Interval interval, Consumer<T> found) {
        while (next < waiting.size() && span.apply(waiting.get(next)).start() < interval.end()) {
            near.add(waiting.get(next++));
        }
        near.removeIf(each -> span.apply(each).end() <= interval.start());
        near.forEach(each -> {
            if (span.apply(each).start() < interval.end()) {
                found.accept(each);
            }
        });
    }
}
