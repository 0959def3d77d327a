package io.nines.timeline.agreement;

import io.nines.timeline.TimelineStatus;
import java.util.Arrays;

/**
 * What can be said of an instant: how bad it was, and what of it counts. Badness is {@code raw} before anything is excluded, and
 * {@code net} after clauses about the component were applied. Numbered, since there are few of them and a year of fifty
 * components has a hundred thousand segments: a segment holds an int, and what it means stays near the processor.
 */
final class Shades {
    private static final int MEMBER = 1;
    private static final int KNOWN = 2;
    private static final int LEFT_OUT = 4;
    private static final int STATUS = 3;
    private static final int STATUS_BITS = 7;
    private static final int REASON = 6;
    private static final TimelineStatus[] STATUSES = TimelineStatus.values();

    /** There is no status that made it bad: it is not, or was measured by the share of checks that failed. */
    static final int NO_STATUS = 0;

    private long[] raw = new long[16];
    private long[] net = new long[16];
    private int[] flags = new int[16];
    private int size;
    /** Numbers by what they mean, each plus one, at the first free place from its hash on; never more than half full. */
    private int[] places = new int[32];

    int number(long rawBadness, long netBadness, int flag) {
        int place = place(rawBadness, netBadness, flag);
        if (places[place] == 0) {
            if (size == raw.length) {
                grow();
                place = place(rawBadness, netBadness, flag);
            }
            raw[size] = rawBadness;
            net[size] = netBadness;
            flags[size++] = flag;
            places[place] = size;
        }
        return places[place] - 1;
    }

    static int flags(boolean member, boolean known, boolean leftOut, int status, int reason) {
        return (member ? MEMBER : 0)
                | (known ? KNOWN : 0)
                | (leftOut ? LEFT_OUT : 0)
                | status << STATUS
                | reason << REASON;
    }

    /** The number of a status that makes it bad: the worse, the lower, and above {@link #NO_STATUS}. */
    static int number(TimelineStatus status) {
        return status.code() + 1;
    }

    /** What such a number stands for; null: no status. */
    static TimelineStatus status(int number) {
        return number == NO_STATUS ? null : STATUSES[number - 1];
    }

    /** Of two such numbers the worse one's. */
    static int worse(int one, int other) {
        return one == NO_STATUS || other == NO_STATUS ? one + other : Math.min(one, other);
    }

    long raw(int shade) {
        return raw[shade];
    }

    long net(int shade) {
        return net[shade];
    }

    boolean member(int shade) {
        return (flags[shade] & MEMBER) != 0;
    }

    boolean known(int shade) {
        return (flags[shade] & KNOWN) != 0;
    }

    boolean leftOut(int shade) {
        return (flags[shade] & LEFT_OUT) != 0;
    }

    /** The number of the status that makes it bad. */
    int statusOf(int shade) {
        return flags[shade] >>> STATUS & STATUS_BITS;
    }

    int reason(int shade) {
        return flags[shade] >>> REASON;
    }

    private int place(long rawBadness, long netBadness, int flag) {
        long hash = ((rawBadness * 31 + netBadness) * 31 + flag) * 0x9E37_79B9_7F4A_7C15L;
        int place = (int) (hash >>> 32) & (places.length - 1);
        while (places[place] != 0 && !means(places[place] - 1, rawBadness, netBadness, flag)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private boolean means(int shade, long rawBadness, long netBadness, int flag) {
        return raw[shade] == rawBadness && net[shade] == netBadness && flags[shade] == flag;
    }

    private void grow() {
        raw = Arrays.copyOf(raw, size * 2);
        net = Arrays.copyOf(net, size * 2);
        flags = Arrays.copyOf(flags, size * 2);
        places = new int[size * 4];
        for (int shade = 0; shade < size; shade++) {
            places[place(raw[shade], net[shade], flags[shade])] = shade + 1;
        }
    }
}
