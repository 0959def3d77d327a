package io.nines.timeline;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * Some of all time: intervals in order that neither touch nor overlap. Immutable; equal times are equal objects. Putting two
 * together costs one step per bound of either.
 */
public final class IntervalSet {
    /** No time at all. */
    public static final IntervalSet NONE = new IntervalSet(new long[0]);

    /** Start and end in turn, rising. */
    private final long[] bounds;

    private IntervalSet(long[] bounds) {
        this.bounds = bounds;
    }

    /** All that lies in at least one of the intervals, in whatever order they come. */
    public static IntervalSet of(Collection<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.removeIf(Interval::isEmpty);
        sorted.sort(Comparator.comparingLong(Interval::start));
        long[] bounds = new long[2 * sorted.size()];
        int size = 0;
        for (Interval next : sorted) {
            if (size > 0 && next.start() <= bounds[size - 1]) {
                bounds[size - 1] = Math.max(bounds[size - 1], next.end());
            } else {
                bounds[size++] = next.start();
                bounds[size++] = next.end();
            }
        }
        return new IntervalSet(Arrays.copyOf(bounds, size));
    }

    /** One interval. */
    public static IntervalSet of(Interval interval) {
        return interval.isEmpty() ? NONE : new IntervalSet(new long[] {interval.start(), interval.end()});
    }

    /** What lies in either. */
    public IntervalSet union(IntervalSet other) {
        return combine(other, (mine, theirs) -> mine || theirs);
    }

    /** What lies in both. */
    public IntervalSet intersect(IntervalSet other) {
        return combine(other, (mine, theirs) -> mine && theirs);
    }

    /** What lies in this one and not in the other. */
    public IntervalSet minus(IntervalSet other) {
        return combine(other, (mine, theirs) -> mine && !theirs);
    }

    /** Whether the instant lies in it. */
    public boolean contains(long instant) {
        int found = Arrays.binarySearch(bounds, instant);
        return (found >= 0 ? found : -found - 2) % 2 == 0;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /**
     * Its length in milliseconds.
     *
     * @throws ArithmeticException if it has no beginning or no end
     */
    public long millis() {
        long sum = 0;
        for (Interval span : spans()) {
            sum = Math.addExact(sum, span.millis());
        }
        return sum;
    }

    /** The intervals in order, none empty, none touching the next. */
    public List<Interval> spans() {
        return new Spans();
    }

    private IntervalSet combine(IntervalSet other, Rule rule) {
        long[] result = new long[bounds.length + other.bounds.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < bounds.length || theirs < other.bounds.length) {
            long next = Math.min(boundOr(mine), other.boundOr(theirs));
            mine += mine < bounds.length && bounds[mine] == next ? 1 : 0;
            theirs += theirs < other.bounds.length && other.bounds[theirs] == next ? 1 : 0;
            boolean inside = size % 2 == 1;
            if (rule.holds(mine % 2 == 1, theirs % 2 == 1) != inside) {
                result[size++] = next;
            }
        }
        return new IntervalSet(Arrays.copyOf(result, size));
    }

    private long boundOr(int index) {
        return index < bounds.length ? bounds[index] : Long.MAX_VALUE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntervalSet that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return spans().toString();
    }

    private interface Rule {
        boolean holds(boolean mine, boolean theirs);
    }

    private final class Spans extends AbstractList<Interval> implements RandomAccess {
        @Override
        public Interval get(int index) {
            return new Interval(bounds[2 * index], bounds[2 * index + 1]);
        }

        @Override
        public int size() {
            return bounds.length / 2;
        }
    }
}
