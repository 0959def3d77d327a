package io.nines.reports;

import io.nines.timeline.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Finds what meets intervals that are asked for in order of their starts: costs what there is, and what is found. Bounds are kept
 * apart from the things: to look for a thing is to wait for memory, and most of the time of a large report was spent so.
 */
final class Sweep<T> {
    private final List<T> all;
    private final long[] starts;
    private final long[] ends;
    /** Those that have begun and are not known to be over. */
    private int[] near = new int[4];

    private int nearby;
    private int next;

    Sweep(List<T> things, ToLongFunction<T> start, ToLongFunction<T> end) {
        long[] given = bounds(things, start);
        if (isRising(given)) {
            all = things;
            starts = given;
        } else {
            all = new ArrayList<>(things);
            all.sort(Comparator.comparingLong(start));
            starts = bounds(all, start);
        }
        ends = bounds(all, end);
    }

    /** What takes what is found. */
    interface Finder<T> {
        void found(long start, T thing);
    }

    private static <T> long[] bounds(List<T> things, ToLongFunction<T> bound) {
        long[] bounds = new long[things.size()];
        int size = 0;
        for (T thing : things) {
            bounds[size++] = bound.applyAsLong(thing);
        }
        return bounds;
    }

    private static boolean isRising(long[] bounds) {
        for (int i = 1; i < bounds.length; i++) {
            if (bounds[i] < bounds[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Gives all that has time in an interval that does not start before the previous one, by start. */
    void meeting(Interval interval, Finder<T> finder) {
        while (next < starts.length && starts[next] < interval.end()) {
            come(next++);
        }
        int left = 0;
        for (int i = 0; i < nearby; i++) {
            int each = near[i];
            if (ends[each] > interval.start()) {
                near[left++] = each;
                if (starts[each] < interval.end()) {
                    finder.found(starts[each], all.get(each));
                }
            }
        }
        nearby = left;
    }

    private void come(int index) {
        if (nearby == near.length) {
            near = Arrays.copyOf(near, nearby * 2);
        }
        near[nearby++] = index;
    }
}
