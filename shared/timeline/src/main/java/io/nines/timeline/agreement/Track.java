package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How bad it was when, and what of it counts: segments without gap over an interval, each of one of the {@link Shades}. */
final class Track {
    private final Shades shades;
    private final long[] from;
    private final int[] shade;
    private final long end;

    private Track(Shades shades, long[] from, int[] shade, long end) {
        this.shades = shades;
        this.from = from;
        this.shade = shade;
        this.end = end;
    }

    int size() {
        return from.length;
    }

    long from(int segment) {
        return from[segment];
    }

    long to(int segment) {
        return segment + 1 < from.length ? from[segment + 1] : end;
    }

    /** Its number among the shades. */
    int shade(int segment) {
        return shade[segment];
    }

    long raw(int segment) {
        return shades.raw(shade[segment]);
    }

    long net(int segment) {
        return shades.net(shade[segment]);
    }

    /** Whether the component belongs to the agreement. */
    boolean member(int segment) {
        return shades.member(shade[segment]);
    }

    /** Whether somebody looked. */
    boolean known(int segment) {
        return shades.known(shade[segment]);
    }

    /** Whether it leaves the denominator. */
    boolean leftOut(int segment) {
        return shades.leftOut(shade[segment]);
    }

    /** Number of the reason why it does not count; 0: none. */
    int reason(int segment) {
        return shades.reason(shade[segment]);
    }

    /** The segment that an instant lies in, or the first one. */
    int segmentAt(long instant) {
        int found = Arrays.binarySearch(from, instant);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** The status that made it bad, as {@link Shades} numbers it. */
    int status(int segment) {
        return shades.statusOf(shade[segment]);
    }

    /** Where it was bad at all, before anything is excluded. */
    IntervalSet bad() {
        List<Interval> spans = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            if (Badness.isAny(raw(i))) {
                spans.add(new Interval(from[i], to(i)));
            }
        }
        return IntervalSet.of(spans);
    }

    /** Writes segments down in order; equal neighbours become one. */
    static final class Builder {
        private final Shades shades;
        private long[] from;
        private int[] shade;
        private int size;

        Builder(Shades shades, int expected) {
            this.shades = shades;
            from = new long[Math.max(4, expected)];
            shade = new int[Math.max(4, expected)];
        }

        void add(long start, int number) {
            if (size > 0 && shade[size - 1] == number) {
                return;
            }
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                shade = Arrays.copyOf(shade, size * 2);
            }
            from[size] = start;
            shade[size++] = number;
        }

        Track build(long end) {
            return new Track(shades, Arrays.copyOf(from, size), Arrays.copyOf(shade, size), end);
        }
    }
}
