package io.nines.timeline;

import java.util.Arrays;

/** For how many milliseconds each status held; their sum is the length of what was looked at, to the millisecond. */
public final class StatusMillis {
    private final long[] millis;

    private StatusMillis(long[] millis) {
        this.millis = millis;
    }

    /**
     * Counts a window.
     *
     * @throws ArithmeticException if the window has no beginning or no end
     */
    public static StatusMillis of(Timeline timeline, Interval window) {
        long[] millis = new long[TimelineStatus.values().length];
        timeline.walk(window, (start, end, status) -> millis[status.code()] += new Interval(start, end).millis());
        return new StatusMillis(millis);
    }

    /** Milliseconds of a status. */
    public long of(TimelineStatus status) {
        return millis[status.code()];
    }

    /** Milliseconds of all statuses together. */
    public long total() {
        return Arrays.stream(millis).sum();
    }

    /** Milliseconds of which it is known what held; maintenance is known, too. */
    public long known() {
        return total() - of(TimelineStatus.UNKNOWN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusMillis that && Arrays.equals(millis, that.millis);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(millis);
    }

    @Override
    public String toString() {
        return Arrays.toString(millis);
    }
}
