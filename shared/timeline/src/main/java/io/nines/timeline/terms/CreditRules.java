package io.nines.timeline.terms;

import java.math.BigDecimal;

/**
 * What holds for all credits of a period.
 *
 * @param capPercent at most this much of the fee, in percent; null: no cap
 * @param claimWithinDays a claim is in time until this many days after the period's end, in the period's zone; null: no deadline
 * @param oneEventOneCredit of several objectives missed only the greatest credit is owed, and what was credited once does not
 *     count again
 */
public record CreditRules(BigDecimal capPercent, Integer claimWithinDays, boolean oneEventOneCredit) {
    /** No cap, no deadline, credits of several objectives add up. */
    public static final CreditRules PLAIN = new CreditRules(null, null, false);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public CreditRules {
        Checks.notNegative("cap of credits", capPercent);
        Checks.notNegative("claim deadline", claimWithinDays == null ? null : claimWithinDays.longValue());
    }
}
