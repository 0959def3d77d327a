package io.nines.reports;

import java.util.Arrays;

/** Counts latencies, exactly: each different one once, and how often it was seen, so that millions of checks fit. */
final class LatencyTally {
    private static final int FIRST_ROOM = 64;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] micros = new long[FIRST_ROOM];
    /** 0: the place is free. */
    private long[] seen = new long[FIRST_ROOM];

    private int size;
    private long count;

    /** One more check that took so many microseconds. */
    void add(long latency) {
        count++;
        add(latency, 1);
    }

    private void add(long latency, long times) {
        int at = place(latency);
        if (seen[at] == 0) {
            size++;
            micros[at] = latency;
        }
        seen[at] += times;
        if (size * 2 > micros.length) {
            grow();
        }
    }

    private int place(long latency) {
        int mask = micros.length - 1;
        int at = (int) ((latency * SPREAD) >>> 32) & mask;
        while (seen[at] != 0 && micros[at] != latency) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] before = micros;
        long[] times = seen;
        micros = new long[before.length * 2];
        seen = new long[before.length * 2];
        size = 0;
        for (int i = 0; i < before.length; i++) {
            if (times[i] != 0) {
                add(before[i], times[i]);
            }
        }
    }

    /** How many checks there were. */
    long count() {
        return count;
    }

    /**
     * By nearest rank: for each share the least latency that at least so many of a thousand did not exceed.
     *
     * @param perMille rising, each 1 to 1000
     * @throws IllegalStateException if there was no check
     */
    long[] quantiles(int... perMille) {
        long[] sorted = new long[size];
        int next = 0;
        for (int i = 0; i < micros.length; i++) {
            if (seen[i] != 0) {
                sorted[next++] = micros[i];
            }
        }
        Arrays.sort(sorted);
        long[] found = new long[perMille.length];
        long passed = 0;
        int share = 0;
        for (int i = 0; i < sorted.length && share < perMille.length; i++) {
            passed += seen[place(sorted[i])];
            while (share < perMille.length && passed >= rank(perMille[share])) {
                found[share++] = sorted[i];
            }
        }
        if (share < perMille.length) {
            throw new IllegalStateException("there is no latency to choose from");
        }
        return found;
    }

    private long rank(int perMille) {
        return (Math.multiplyExact(count, (long) perMille) + 999) / 1000;
    }
}
