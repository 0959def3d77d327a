package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How bad it was when, and what of it counts: segments without gap over an interval. Arrays, since a year has a hundred thousand.
 * Badness is {@code raw} before anything is excluded, and {@code net} after clauses about the component were applied.
 */
final class Track {
    private static final int MEMBER = 1;
    private static final int KNOWN = 2;
    private static final int LEFT_OUT = 4;
    private static final int REASON = 3;

    private final long[] from;
    private final long[] raw;
    private final long[] net;
    private final int[] flags;
    private final long end;

    private Track(long[] from, long[] raw, long[] net, int[] flags, long end) {
        this.from = from;
        this.raw = raw;
        this.net = net;
        this.flags = flags;
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

    long raw(int segment) {
        return raw[segment];
    }

    long net(int segment) {
        return net[segment];
    }

    /** Whether the component belongs to the agreement. */
    boolean member(int segment) {
        return (flags[segment] & MEMBER) != 0;
    }

    /** Whether somebody looked. */
    boolean known(int segment) {
        return (flags[segment] & KNOWN) != 0;
    }

    /** Whether it leaves the denominator. */
    boolean leftOut(int segment) {
        return (flags[segment] & LEFT_OUT) != 0;
    }

    /** Number of the reason why it does not count; 0: none. */
    int reason(int segment) {
        return flags[segment] >>> REASON;
    }

    /** The segment that an instant lies in, or the first one. */
    int segmentAt(long instant) {
        int found = Arrays.binarySearch(from, instant);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** Where it was bad at all, before anything is excluded. */
    IntervalSet bad() {
        List<Interval> spans = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            if (Badness.isAny(raw[i])) {
                spans.add(new Interval(from[i], to(i)));
            }
        }
        return IntervalSet.of(spans);
    }

    static int flags(boolean member, boolean known, boolean leftOut, int reason) {
        return (member ? MEMBER : 0) | (known ? KNOWN : 0) | (leftOut ? LEFT_OUT : 0) | reason << REASON;
    }

    /** Writes segments down in order; equal neighbours become one. */
    static final class Builder {
        private long[] from;
        private long[] raw;
        private long[] net;
        private int[] flags;
        private int size;

        Builder(int expected) {
            int room = Math.max(4, expected);
            from = new long[room];
            raw = new long[room];
            net = new long[room];
            flags = new int[room];
        }

        void add(long start, long rawBadness, long netBadness, int flag) {
            if (size > 0 && raw[size - 1] == rawBadness && net[size - 1] == netBadness && flags[size - 1] == flag) {
                return;
            }
            if (size == from.length) {
                grow();
            }
            from[size] = start;
            raw[size] = rawBadness;
            net[size] = netBadness;
            flags[size++] = flag;
        }

        Track build(long end) {
            return new Track(
                    Arrays.copyOf(from, size),
                    Arrays.copyOf(raw, size),
                    Arrays.copyOf(net, size),
                    Arrays.copyOf(flags, size),
                    end);
        }

        private void grow() {
            from = Arrays.copyOf(from, size * 2);
            raw = Arrays.copyOf(raw, size * 2);
            net = Arrays.copyOf(net, size * 2);
            flags = Arrays.copyOf(flags, size * 2);
        }
    }
}
