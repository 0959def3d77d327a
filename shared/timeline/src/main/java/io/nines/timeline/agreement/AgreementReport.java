package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.Percent;
import io.nines.timeline.terms.Objective;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * What an agreement comes to in a period. All sums are exact; for several components of which each has a share, downtime and
 * denominator are milliseconds times that share, so that the denominator is never longer than the period.
 *
 * <p>The sums add up: {@code gross} is {@code counted} and the downtime of all of {@code excludedTotals}; the period is the
 * denominator, what those left out, and of a running period what is ahead.
 *
 * @param period as it was asked for
 * @param provisional whether the period is not over as far as it is judged
 * @param attained the share that was attained; null: no data
 * @param objective what was promised about availability; null: nothing
 * @param denominator milliseconds that count
 * @param gross milliseconds of weighted downtime in all
 * @param counted milliseconds of weighted downtime that count
 * @param excludedTotals what each clause kept from counting; clauses that kept nothing are missing
 * @param excluded where and why, by start
 * @param coverages how much is known of each component for which anything was owed, by id
 * @param errorBudget null: nothing is promised about availability
 * @param outages by start
 * @param maintenance by start
 * @param corrections by position
 * @param objectives all, in the order of the terms
 * @param credit null: the interval is no period of the contract
 * @param forecast null: the period is not running
 */
public record AgreementReport(
        Interval period,
        boolean provisional,
        Fraction attained,
        Objective.Availability objective,
        Fraction denominator,
        Fraction gross,
        Fraction counted,
        Map<Clause, ExcludedTotal> excludedTotals,
        List<Exclusion> excluded,
        SortedMap<String, Coverage> coverages,
        ErrorBudget errorBudget,
        List<OutageFigure> outages,
        List<WindowFigure> maintenance,
        List<CorrectionFigure> corrections,
        List<ObjectiveFigure> objectives,
        CreditDue credit,
        Forecast forecast) {

    /**
     * Reckons a period.
     *
     * @throws IllegalArgumentException if the period is empty
     * @throws ArithmeticException if it has no beginning or no end
     */
    public static AgreementReport of(Agreement agreement, Facts facts, Interval period) {
        if (period.millis() == 0) {
            throw new IllegalArgumentException("a period ends after it starts");
        }
        Reckoning reckoning = new Reckoning(agreement, facts, period);
        Tally tally = reckoning.tally();
        TermsVersion version = agreement.of(period);
        List<ObjectiveFigure> objectives = version.terms().objectives().stream()
                .map(objective -> ObjectiveFigure.of(objective, reckoning))
                .toList();
        Objective.Availability objective = version.terms().availability();
        boolean provisional =
                facts.through() < Math.min(period.end(), agreement.inForce().end());
        return new AgreementReport(
                period,
                provisional,
                reckoning.attained(),
                objective,
                reckoning.denominator(),
                tally.gross.sum(),
                tally.counted.sum(),
                tally.totals(),
                tally.exclusions.all(),
                reckoning.coverages(),
                objective == null ? null : budget(objective, reckoning),
                tally.outages.all(),
                new WindowFigures(agreement, period, reckoning.overlays().overCap(period)).of(facts.windows()),
                new CorrectionFigures(agreement, facts, period, reckoning).all(),
                objectives,
                Credits.due(version, period, objectives, tally.counted.sum()),
                provisional ? forecast(objective, reckoning) : null);
    }

    /** How much is known of all components together. */
    public Coverage coverage() {
        return Coverage.of(coverages.values());
    }

    /** What was attained in percent, rounded down to six decimals; null: no data. */
    public BigDecimal attainmentPercent() {
        return Percent.of(attained);
    }

    /** The same for people: three decimals, rounded down, {@code 100%} only if exactly that, or {@code no data}. */
    public String displayed() {
        return Percent.displayed(attainmentPercent());
    }

    /** Whether all objectives were met, as far as there is data on them; null: there is none, or no data at all. */
    public Boolean met() {
        return objectives.stream()
                .map(ObjectiveFigure::met)
                .filter(Objects::nonNull)
                .reduce(Boolean::logicalAnd)
                .orElse(null);
    }

    /** Milliseconds that count; rounded down. */
    public long denominatorMillis() {
        return denominator.floor();
    }

    /** Milliseconds of weighted downtime in all; rounded up. */
    public long grossDownMillis() {
        return gross.ceil();
    }

    /** Milliseconds of weighted downtime that count; rounded up, so 0 only if there was none. */
    public long countedDownMillis() {
        return counted.ceil();
    }

    private static ErrorBudget budget(Objective.Availability objective, Reckoning reckoning) {
        Tally tally = reckoning.tally();
        Fraction whole = reckoning.denominator().plus(tally.ahead.sum());
        return ErrorBudget.of(objective.percent(), whole, tally.judged.sum(), tally.counted.sum());
    }

    private static Forecast forecast(Objective.Availability objective, Reckoning reckoning) {
        Tally tally = reckoning.tally();
        Fraction ahead = tally.ahead.sum();
        Fraction whole = reckoning.denominator().plus(ahead);
        if (whole.isZero()) {
            return new Forecast(0, null, null);
        }
        Fraction best = Fraction.ONE.minus(tally.counted.sum().over(whole));
        Boolean can = objective == null ? null : best.compareTo(Percent.share(objective.percent())) >= 0;
        return new Forecast(ahead.floor(), best, can);
    }
}
