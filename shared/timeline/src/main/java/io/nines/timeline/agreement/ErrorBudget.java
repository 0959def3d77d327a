package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much downtime the objective allows, and how much of it is spent.
 *
 * @param allowed milliseconds in the whole period, as it stands; of a running one also the time to come
 * @param spent milliseconds of counted downtime
 * @param burnRate how fast it is spent: 1 would spend it exactly over the period; rounded down to three decimals; null: the
 *     objective allows none, or nothing counts yet
 */
public record ErrorBudget(Fraction allowed, Fraction spent, BigDecimal burnRate) {
    private static final int DECIMALS = 3;

    static ErrorBudget of(BigDecimal objectivePercent, Fraction whole, Fraction soFar, Fraction counted) {
        Fraction tolerated = Fraction.ONE.minus(Percent.share(objectivePercent));
        Fraction allowed = tolerated.times(whole);
        Fraction even = tolerated.times(soFar);
        return new ErrorBudget(allowed, counted, even.isZero() ? null : decimal(counted.over(even)));
    }

    /** What is left; negative where more was spent than allowed. */
    public Fraction left() {
        return allowed.minus(spent);
    }

    /** The same in whole milliseconds, rounded down. */
    public long allowedMillis() {
        return allowed.floor();
    }

    /** The same in whole milliseconds, rounded up. */
    public long spentMillis() {
        return spent.ceil();
    }

    /** The same in whole milliseconds, rounded down. */
    public long leftMillis() {
        return left().floor();
    }

    private static BigDecimal decimal(Fraction fraction) {
        return new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()), DECIMALS, RoundingMode.DOWN);
    }
}
