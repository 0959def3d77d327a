package io.nines.timeline;

/**
 * The time from {@code start} up to, but without, {@code end}, in milliseconds since 1970.
 *
 * @param start the first millisecond; {@link Long#MIN_VALUE}: no beginning
 * @param end the first millisecond after it, at or after {@code start}; {@link Long#MAX_VALUE}: no end
 */
public record Interval(long start, long end) {
    /** All time. */
    public static final Interval ALWAYS = new Interval(Long.MIN_VALUE, Long.MAX_VALUE);

    /**
     * Checks the order of the bounds.
     *
     * @throws IllegalArgumentException if the end lies before the start
     */
    public Interval {
        if (end < start) {
            throw new IllegalArgumentException("an interval ends at " + end + ", before its start at " + start);
        }
    }

    /** From an instant on, without end. */
    public static Interval from(long start) {
        return new Interval(start, Long.MAX_VALUE);
    }

    /**
     * Its length in milliseconds.
     *
     * @throws ArithmeticException if it has no beginning or no end
     */
    public long millis() {
        if (start == Long.MIN_VALUE || end == Long.MAX_VALUE) {
            throw new ArithmeticException("an open interval has no length");
        }
        return Math.subtractExact(end, start);
    }

    /** Whether it has no millisecond. */
    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the instant lies in it. */
    public boolean contains(long instant) {
        return start <= instant && instant < end;
    }

    /** What lies in both; where nothing does, an empty interval at one of its bounds. */
    public Interval intersect(Interval other) {
        long from = Math.max(start, other.start);
        return new Interval(from, Math.max(from, Math.min(end, other.end)));
    }
}
