package io.nines.query.reports;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.agreement.AgreementReport;
import io.nines.timeline.agreement.ErrorBudget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** How an agreement stands in a period, worst first. */
enum Standing {
    MISSED,
    AT_RISK,
    UNCLEAR,
    ON_COURSE;

    private static final BigDecimal ENOUGH_COVERAGE = new BigDecimal(99);
    private static final Fraction LITTLE = Fraction.of(1, 4);

    static Standing of(AgreementReport figures, Interval period, long through) {
        if (Boolean.FALSE.equals(figures.met())) {
            return MISSED;
        }
        if (figures.provisional() && isAtRisk(figures.errorBudget(), period, through)) {
            return AT_RISK;
        }
        return isClear(figures) ? ON_COURSE : UNCLEAR;
    }

    private static boolean isAtRisk(ErrorBudget budget, Interval period, long through) {
        if (budget == null || budget.allowed().isZero()) {
            return false;
        }
        return budget.left().compareTo(LITTLE.times(budget.allowed())) < 0
                || runsOutAt(budget, period, through) != null;
    }

    private static boolean isClear(AgreementReport figures) {
        BigDecimal known = figures.coverage().percent();
        return figures.met() != null && known != null && known.compareTo(ENOUGH_COVERAGE) >= 0;
    }

    /**
     * When the budget is used up if it is spent as fast as since the start of the period; null: not within the period, or
     * already.
     */
    static Long runsOutAt(ErrorBudget budget, Interval period, long through) {
        if (budget == null
                || through <= period.start()
                || through >= period.end()
                || budget.spent().isZero()) {
            return null;
        }
        Fraction share = budget.allowed().over(budget.spent());
        BigInteger elapsed = BigInteger.valueOf(through - period.start());
        BigInteger lasts = elapsed.multiply(share.numerator()).divide(share.denominator());
        BigInteger at = lasts.add(BigInteger.valueOf(period.start()));
        boolean within =
                at.compareTo(BigInteger.valueOf(period.end())) < 0 && at.compareTo(BigInteger.valueOf(through)) >= 0;
        return within ? at.longValueExact() : null;
    }

    /** Of the budget, the share that is left; the whole of it where nothing is promised. */
    static Fraction left(ErrorBudget budget) {
        if (budget == null || budget.spent().isZero()) {
            return Fraction.ONE;
        }
        // where nothing is allowed, the more was spent the worse: below whatever a budget can be overspent in a period
        return budget.allowed().isZero()
                ? Fraction.ZERO.minus(Fraction.of(Long.MAX_VALUE).plus(budget.spent()))
                : Fraction.ONE.minus(budget.spent().over(budget.allowed()));
    }

    /** As the answer has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
