package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import java.util.Arrays;

/**
 * How many checks there were and how many of them missed: failed, or took too long. One entry per instant; whoever counts may
 * put all checks of a minute, or of a slot of the terms, into one entry at its beginning. Immutable.
 */
public final class CheckCounts {
    /** No checks. */
    public static final CheckCounts NONE = new Builder().build();

    private final long[] at;
    private final int[] total;
    private final int[] missed;

    private CheckCounts(long[] at, int[] total, int[] missed) {
        this.at = at;
        this.total = total;
        this.missed = missed;
    }

    /** How many entries there are. */
    public int size() {
        return at.length;
    }

    /** The instant of entry {@code index}, counted from 0. */
    public long at(int index) {
        return at[index];
    }

    /** The checks of an entry, at least 1. */
    public int total(int index) {
        return total[index];
    }

    /** Those of them that missed. */
    public int missed(int index) {
        return missed[index];
    }

    /** The index of the first entry at or after an instant. */
    int firstFrom(long instant) {
        int found = Arrays.binarySearch(at, instant);
        return found >= 0 ? found : -found - 1;
    }

    /** Adds what lies in some times to a sum of two: all, and missed. */
    void addTo(long[] sums, IntervalSet times) {
        for (Interval span : times.spans()) {
            for (int i = firstFrom(span.start()); i < at.length && at[i] < span.end(); i++) {
                sums[0] += total[i];
                sums[1] += missed[i];
            }
        }
    }

    /** Counts checks, entry by entry, in order of time. */
    public static final class Builder {
        private long[] at = new long[8];
        private int[] total = new int[8];
        private int[] missed = new int[8];
        private int size;

        /**
         * So many checks at an instant; at the instant of the entry before, they join it.
         *
         * @throws IllegalArgumentException if the instant lies before the previous one, there is no check, or more missed than
         *     there were
         */
        public Builder add(long instant, int checks, int misses) {
            if (size > 0 && instant < at[size - 1]) {
                throw new IllegalArgumentException("checks at " + instant + " come after some at " + at[size - 1]);
            }
            if (checks < 1 || misses < 0 || misses > checks) {
                throw new IllegalArgumentException(misses + " of " + checks + " checks cannot have missed");
            }
            if (size == 0 || instant > at[size - 1]) {
                grow();
                at[size++] = instant;
            }
            total[size - 1] = Math.addExact(total[size - 1], checks);
            missed[size - 1] += misses;
            return this;
        }

        /** What was counted so far. */
        public CheckCounts build() {
            return new CheckCounts(Arrays.copyOf(at, size), Arrays.copyOf(total, size), Arrays.copyOf(missed, size));
        }

        private void grow() {
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
                total = Arrays.copyOf(total, size * 2);
                missed = Arrays.copyOf(missed, size * 2);
            }
        }
    }
}
