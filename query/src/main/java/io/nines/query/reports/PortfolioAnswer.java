package io.nines.query.reports;

import io.micronaut.core.annotation.Nullable;
import io.nines.query.reading.AsOf;
import io.nines.reports.Report;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * All agreements of a period at a glance, worst first. Percentages are as in reports: rounded down, with six decimals.
 *
 * @param period as it was asked for; each agreement has it in the zone of its own terms
 * @param customer only whose agreements this tells of; null: of all that the caller may see
 * @param through up to where everything is judged; null: nothing is
 * @param asOf what this speaks from
 * @param rules revision of the arithmetic
 * @param tzdata version of the zone data
 * @param verdicts what each verdict means
 * @param counts how many agreements have which verdict
 * @param credits what is due if it stays so, by currency
 * @param agreements missed ones first, then those at risk, unclear ones, those on course; within each those that have the least
 *     of their budget left first
 */
@Schema(name = "Portfolio")
record PortfolioAnswer(
        String period,
        @Nullable String customer,
        @Nullable Instant through,
        AsOf asOf,
        int rules,
        String tzdata,
        Meaning verdicts,
        Counts counts,
        List<Sum> credits,
        List<Line> agreements) {

    /** What each verdict means, in words. */
    @Schema(name = "PortfolioMeaning")
    record Meaning(String missed, String atRisk, String unclear, String onCourse) {
        static final Meaning RULES = new Meaning(
                "an objective is not met and can no longer be, or the period is over",
                "the period is running, and an objective is not met so far, but can still be; or it is met, and less than a"
                        + " quarter of the error budget is left or, spent as fast as until now, it is used up before the"
                        + " period ends",
                "it is not missed, but of more than one percent of the time nobody knows what was, or there is no data",
                "none of the three; of a period that is over: it is met");
    }

    /** How many agreements have which verdict. */
    @Schema(name = "PortfolioCounts")
    record Counts(int missed, int atRisk, int unclear, int onCourse) {}

    /** Credits due in a currency: the sum, and of how many agreements. */
    @Schema(name = "PortfolioCredits")
    record Sum(String currency, BigDecimal amount, int agreements) {}

    /**
     * An agreement.
     *
     * @param title null: it has none
     * @param zone of its terms: whose days the period is of
     * @param from start of the period
     * @param to its end
     * @param provisional whether the period is not over, or not judged to its end
     * @param verdict missed, at-risk, unclear or on-course
     * @param objectivePercent what was promised about availability; null: nothing
     * @param attainmentPercent null: no data
     * @param displayed the same cut to three decimals; "no data" where there is none
     * @param met whether all objectives are met so far; null: there is no data
     * @param coveragePercent of how much of the time it is known what was; null: no service was owed
     * @param errorBudget null: nothing was promised about availability
     * @param runsOutAt when the budget is used up if it is spent as fast as until now; null: it is not within the period, or
     *     it is used up already
     * @param credit what is due if it stays so; null: the interval is no period of the contract
     */
    @Schema(name = "PortfolioLine")
    record Line(
            String agreement,
            String customer,
            @Nullable String title,
            String zone,
            Instant from,
            Instant to,
            boolean provisional,
            String verdict,
            @Nullable BigDecimal objectivePercent,
            @Nullable BigDecimal attainmentPercent,
            String displayed,
            @Nullable Boolean met,
            @Nullable BigDecimal coveragePercent,
            @Nullable Budget errorBudget,
            @Nullable Instant runsOutAt,
            @Nullable Credit credit) {}

    /**
     * The error budget, in milliseconds of downtime.
     *
     * @param leftMillis negative where more was spent than allowed
     * @param burnRate how much faster it was spent than would last for the whole period, cut to three decimals; null: nothing is
     *     allowed, or nothing counts yet
     */
    @Schema(name = "PortfolioBudget")
    record Budget(
            long allowedMillis,
            long spentMillis,
            long leftMillis,
            @Nullable BigDecimal burnRate) {
        static Budget of(Report.Budget budget) {
            return new Budget(budget.allowedMillis(), budget.spentMillis(), budget.leftMillis(), budget.burnRate());
        }
    }

    /**
     * A credit.
     *
     * @param percentOfFee 0: nothing is due
     * @param amount in money; null: no fee is known
     * @param currency of the amount; null: no fee is known
     */
    @Schema(name = "PortfolioCredit")
    record Credit(
            BigDecimal percentOfFee,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}
}
