package io.nines.query.reports.paper;

import io.nines.reports.Report.AsOf;
import io.nines.reports.Report.Budget;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * All agreements in a period, as they are listed: worst first.
 *
 * @param period as it was asked for, such as {@code 2026-11} or {@code to-date}
 * @param through up to when everything is judged; null: nothing is
 * @param entries in the order in which they are to be shown
 * @param before where the period before is; null: nowhere
 * @param json where the same is as JSON; null: nowhere
 */
public record Portfolio(String period, AsOf asOf, Instant through, List<Entry> entries, String before, String json) {

    /**
     * The period of an agreement.
     *
     * @param zone whose days it is of
     */
    public record Span(ZoneId zone, Instant from, Instant to) {
        /** Such as {@code 1 – 30 November 2026}. */
        String days() {
            return new PaperTimes(zone, from).range(from, to);
        }
    }

    /**
     * An agreement.
     *
     * @param report where its report is
     * @param title null: it has none
     * @param span its period: in the zone of its terms and, to date, by its terms
     * @param objectivePercent of availability; null: none is promised
     * @param attainmentPercent null: no data
     * @param coveragePercent null: nothing was owed
     * @param budget null: no availability is promised
     * @param spent how the budget was used up to now, in order of time; empty: not drawn
     * @param runsOutAt when the budget is used up, spent as fast as until now; null: not within the period, or it is already
     * @param credit in money; null: no fee is known
     * @param creditPercent of the fee; 0: nothing
     * @param creditIfMissed whether the credit is what would be due if an agreement at risk were missed
     */
    public record Entry(
            String report,
            String customer,
            String agreement,
            String title,
            Span span,
            Standing standing,
            BigDecimal objectivePercent,
            BigDecimal attainmentPercent,
            BigDecimal coveragePercent,
            Budget budget,
            List<Spent> spent,
            Instant runsOutAt,
            BigDecimal creditPercent,
            BigDecimal credit,
            String currency,
            boolean creditIfMissed) {}

    /** How much of the budget was used at an instant, in milliseconds. */
    public record Spent(Instant at, long millis) {}
}
