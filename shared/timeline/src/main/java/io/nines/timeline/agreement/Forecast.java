package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Percent;
import java.math.BigDecimal;

/**
 * What a running period can still become.
 *
 * @param aheadMillis time to come that will count, less maintenance already announced where that leaves the denominator; rounded
 *     down
 * @param best what is attained if nothing more goes wrong; null: nothing will count
 * @param canStillBeMet whether that meets the objective; null: there is none, or nothing will count
 */
public record Forecast(long aheadMillis, Fraction best, Boolean canStillBeMet) {
    /** The best in percent, rounded down to six decimals; null: nothing will count. */
    public BigDecimal bestPercent() {
        return Percent.of(best);
    }
}
