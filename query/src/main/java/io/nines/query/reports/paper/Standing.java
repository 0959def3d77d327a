package io.nines.query.reports.paper;

import io.nines.reports.Report;
import io.nines.reports.Report.Budget;
import io.nines.timeline.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** How an agreement stands in a period, worst first: the same in its report as among all agreements. */
public enum Standing {
    /** An objective is not met, and can no longer be. */
    MISSED("down", "Missed"),
    /** The period is running, and it is not met so far, or will not be if it goes on like this. */
    AT_RISK("degraded", "At risk"),
    /** Too much is not known to say. */
    UNCLEAR("unknown", "Unclear"),
    /** It is met, or has been so far. */
    ON_COURSE("up", "On course");

    private static final BigDecimal ENOUGH_COVERAGE = new BigDecimal(99);
    private static final int LITTLE = 4;

    private final String mark;
    private final String word;

    Standing(String mark, String word) {
        this.mark = mark;
        this.word = word;
    }

    /**
     * What the standing depends on.
     *
     * @param met whether all objectives are met as far as there is data; null: there is none
     * @param provisional whether the period is not over, or not judged to its end
     * @param canStillBeMet whether the objective of availability can; null: not known
     * @param coveragePercent null: nothing was owed
     * @param budget null: no availability is promised
     * @param through up to where everything is judged, in milliseconds since 1970
     */
    public record Told(
            Boolean met,
            boolean provisional,
            Boolean canStillBeMet,
            BigDecimal coveragePercent,
            Budget budget,
            Interval period,
            long through) {
        private static Told of(Report report) {
            return new Told(
                    report.met(),
                    report.provisional(),
                    report.forecast() == null ? null : report.forecast().canStillBeMet(),
                    report.coveragePercent(),
                    report.errorBudget(),
                    new Interval(report.from().toEpochMilli(), report.to().toEpochMilli()),
                    report.through() == null ? Long.MIN_VALUE : report.through().toEpochMilli());
        }

        private boolean isLost() {
            return provisional ? Boolean.FALSE.equals(canStillBeMet) : Boolean.FALSE.equals(met);
        }

        private boolean isAtRisk() {
            return provisional && (Boolean.FALSE.equals(met) || (met != null && isTight()));
        }

        /** Less than a quarter of the budget is left, or it will be used up. */
        private boolean isTight() {
            if (budget == null || budget.allowedMillis() == 0) {
                return false;
            }
            return LITTLE * budget.leftMillis() < budget.allowedMillis() || runsOutAt(budget, period, through) != null;
        }

        private boolean isClear() {
            return met != null && coveragePercent != null && coveragePercent.compareTo(ENOUGH_COVERAGE) >= 0;
        }
    }

    /** The standing of an agreement. */
    public static Standing of(Told told) {
        if (told.isLost()) {
            return MISSED;
        }
        if (told.isAtRisk()) {
            return AT_RISK;
        }
        return told.isClear() ? ON_COURSE : UNCLEAR;
    }

    static Standing of(Report report) {
        return of(Told.of(report));
    }

    /**
     * When the budget is used up if it is spent as fast as since the start of the period; null: not within the period, or
     * already.
     */
    public static Long runsOutAt(Budget budget, Interval period, long through) {
        if (budget == null || through <= period.start() || through >= period.end() || budget.spentMillis() == 0) {
            return null;
        }
        BigInteger at = BigInteger.valueOf(through - period.start())
                .multiply(BigInteger.valueOf(budget.allowedMillis()))
                .divide(BigInteger.valueOf(budget.spentMillis()))
                .add(BigInteger.valueOf(period.start()));
        boolean within =
                at.compareTo(BigInteger.valueOf(period.end())) < 0 && at.compareTo(BigInteger.valueOf(through)) >= 0;
        return within ? at.longValueExact() : null;
    }

    /** As answers have it. */
    public String verdict() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What such a word of an answer means. */
    public static Standing of(String verdict) {
        return valueOf(verdict.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String mark() {
        return mark;
    }

    String word() {
        return word;
    }
}
