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
 * @param period what it is called, such as {@code November 2026}
 * @param zone whose days are counted
 * @param from start of the period
 * @param to its end
 * @param through up to when everything is judged; null: nothing is
 * @param entries in the order in which they are to be shown
 * @param before where the period before is; null: nowhere
 * @param json where the same is as JSON; null: nowhere
 */
public record Portfolio(
        String period,
        ZoneId zone,
        Instant from,
        Instant to,
        AsOf asOf,
        Instant through,
        List<Entry> entries,
        String before,
        String json) {

    /** How an agreement stands, worst first. */
    public enum Standing {
        MISSED("down", "Missed"),
        AT_RISK("degraded", "At risk"),
        UNCLEAR("unknown", "Unclear"),
        ON_COURSE("up", "On course");

        private final String mark;
        private final String word;

        Standing(String mark, String word) {
            this.mark = mark;
            this.word = word;
        }

        String mark() {
            return mark;
        }

        String word() {
            return word;
        }
    }

    /**
     * An agreement.
     *
     * @param report where its report is
     * @param title null: it has none
     * @param objectivePercent of availability; null: none is promised
     * @param attainmentPercent null: no data
     * @param coveragePercent null: nothing was owed
     * @param budget null: no availability is promised
     * @param spent how the budget was used up to now, in order of time; empty: not drawn
     * @param credit in money; null: no fee is known
     * @param creditPercent of the fee; 0: nothing
     * @param creditIfMissed whether the credit is what would be due if an agreement at risk were missed
     */
    public record Entry(
            String report,
            String customer,
            String agreement,
            String title,
            Standing standing,
            BigDecimal objectivePercent,
            BigDecimal attainmentPercent,
            BigDecimal coveragePercent,
            Budget budget,
            List<Spent> spent,
            BigDecimal creditPercent,
            BigDecimal credit,
            String currency,
            boolean creditIfMissed) {}

    /** How much of the budget was used at an instant, in milliseconds. */
    public record Spent(Instant at, long millis) {}
}
