package io.nines.timeline.terms;

import java.time.LocalTime;
import java.time.temporal.ChronoField;

/**
 * A part of a day by the local clock.
 *
 * @param from its beginning
 * @param to the first instant after it, after the beginning; midnight is the end of the day
 */
public record Hours(LocalTime from, LocalTime to) {
    /** The whole day. */
    public static final Hours ALL_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final long DAY = 86_400_000;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end is not after the beginning: a night is two parts, of two days
     */
    public Hours {
        if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
            throw new IllegalArgumentException("hours from " + from + " to " + to + " end before they begin");
        }
    }

    long fromMillis() {
        return from.getLong(ChronoField.MILLI_OF_DAY);
    }

    long toMillis() {
        return to.equals(LocalTime.MIDNIGHT) ? DAY : to.getLong(ChronoField.MILLI_OF_DAY);
    }
}
