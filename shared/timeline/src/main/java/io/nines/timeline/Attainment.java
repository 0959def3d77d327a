package io.nines.timeline;

import static io.nines.timeline.TimelineStatus.DEGRADED;
import static io.nines.timeline.TimelineStatus.DOWN;
import static io.nines.timeline.TimelineStatus.PARTIAL;
import static io.nines.timeline.TimelineStatus.UP;

import java.math.BigDecimal;

/**
 * What a window of a timeline comes to.
 *
 * @param millis for how long each status held
 * @param uptimePercent by {@link #RULE}, rounded down to six decimals, without trailing zeros; null: no data
 * @param displayed the same for people: cut to three decimals, {@code 100%} only if it is exactly that, or {@code no data}
 * @param coveragePercent of how much of the window, as far as the timeline was kept, the status is known; rounded and
 *     written like uptime; null: it was kept in no part of the window
 */
public record Attainment(StatusMillis millis, BigDecimal uptimePercent, String displayed, BigDecimal coveragePercent) {
    /** How uptime is computed where no agreement says otherwise: unknown and maintenance leave the denominator. */
    public static final String RULE = "(up + degraded + partial / 2) / (up + degraded + partial + down)";

    /**
     * Looks at a window.
     *
     * @param since from when the timeline was kept; coverage leaves out what lies before
     * @throws ArithmeticException if the window has no beginning or no end
     */
    public static Attainment of(Timeline timeline, Interval window, long since) {
        StatusMillis millis = StatusMillis.of(timeline, window);
        BigDecimal uptime = uptime(millis);
        Interval kept = window.intersect(Interval.from(since));
        BigDecimal coverage = percent(StatusMillis.of(timeline, kept).known(), kept.millis());
        return new Attainment(millis, uptime, Percent.displayed(uptime), coverage);
    }

    /** Doubled above and below, so that half a partial millisecond stays whole. */
    private static BigDecimal uptime(StatusMillis millis) {
        long whole = Math.addExact(millis.of(UP), millis.of(DEGRADED));
        long counted = Math.addExact(whole, Math.addExact(millis.of(PARTIAL), millis.of(DOWN)));
        return percent(Math.addExact(Math.multiplyExact(2, whole), millis.of(PARTIAL)), Math.multiplyExact(2, counted));
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0 ? null : Percent.of(Fraction.of(part, whole));
    }
}
