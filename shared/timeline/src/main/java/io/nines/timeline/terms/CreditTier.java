package io.nines.timeline.terms;

import java.math.BigDecimal;

/**
 * A step of credits; of all that are reached, the one with the lowest bound holds.
 *
 * @param belowPercent reached if what was attained lies below this, exactly, before any rounding
 * @param credit what is owed then
 */
public record CreditTier(BigDecimal belowPercent, Credit credit) {
    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public CreditTier {
        Checks.percent("bound of a credit tier", belowPercent);
    }

    /** A share of the fee below a bound, both in percent. */
    public static CreditTier of(String belowPercent, String percentOfFee) {
        return new CreditTier(new BigDecimal(belowPercent), new Credit.PercentOfFee(new BigDecimal(percentOfFee)));
    }
}
