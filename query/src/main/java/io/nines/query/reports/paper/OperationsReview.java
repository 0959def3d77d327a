package io.nines.query.reports.paper;

import io.nines.reports.Report.AsOf;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A month over all components.
 *
 * @param month such as {@code 2026-10}
 * @param zone whose days
 * @param through up to when everything is judged; null: nothing is
 * @param severities worst first
 * @param components worst first
 * @param repeated components that failed more than once, the worst first
 * @param actions that are open, oldest first
 * @param before where the month before is; null: nowhere
 * @param json where the same is as JSON; null: nowhere
 */
public record OperationsReview(
        String month,
        ZoneId zone,
        Instant from,
        AsOf asOf,
        Instant through,
        List<Severity> severities,
        List<Component> components,
        List<Repeated> repeated,
        List<Action> actions,
        String before,
        String json) {

    /**
     * The incidents of a severity. Times are medians, in milliseconds; null: there is none to tell.
     *
     * @param longestMillis the longest time to recover
     */
    public record Severity(
            String name, long incidents, Long acknowledgedMillis, Long recoveredMillis, Long longestMillis) {}

    /**
     * A component.
     *
     * @param uptimePercent null: no data
     * @param coveragePercent null: it did not exist
     */
    public record Component(
            String name, BigDecimal uptimePercent, BigDecimal coveragePercent, long downMillis, long outages) {}

    /**
     * A component that failed more than once.
     *
     * @param outages how many checks found
     * @param incidents those that name it
     * @param whys what was learned from them
     */
    public record Repeated(String name, long outages, List<String> incidents, List<String> whys) {}

    /**
     * Something that is still to be done.
     *
     * @param incident whose post-mortem asks for it
     * @param due null: not said
     */
    public record Action(String title, String incident, LocalDate due, boolean overdue) {}
}
