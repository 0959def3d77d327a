package io.nines.query.reports;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.PostMortem;
import io.nines.contract.Severity;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A month of operations, over all components.
 *
 * @param month such as {@code 2026-10}, in {@code zone}
 * @param from its start
 * @param to its end
 * @param through up to where everything is judged; null: nothing is
 * @param severities incidents that began in the month, worst first; duplicates are left out
 * @param incidents each of them, in order of their start
 * @param repeated components that had more than one incident or outage, the worst first
 * @param openActions what was to be done after any incident so far and is not, soonest first
 * @param components in the order of the page
 */
@Schema(name = "OperationsReview")
record OperationsAnswer(
        String month,
        String zone,
        Instant from,
        Instant to,
        @Nullable Instant through,
        AsOf asOf,
        List<BySeverity> severities,
        List<One> incidents,
        List<Repeated> repeated,
        List<Action> openActions,
        List<Component> components) {

    /**
     * Incidents of a severity.
     *
     * @param open how many are not resolved
     * @param acknowledge from when they were declared until somebody acknowledged them
     * @param recover from their start until they were resolved
     */
    @Schema(name = "ReviewBySeverity")
    record BySeverity(Severity severity, int incidents, int open, Durations acknowledge, Durations recover) {}

    /**
     * How long something took.
     *
     * @param count of how many that is known
     * @param meanMillis null: of none
     * @param medianMillis of an even number the mean of the two in the middle; null: of none
     * @param maxMillis null: of none
     */
    @Schema(name = "ReviewDurations")
    record Durations(
            int count,
            @Nullable Long meanMillis,
            @Nullable Long medianMillis,
            @Nullable Long maxMillis) {}

    /**
     * An incident.
     *
     * @param title null: none
     * @param acknowledgeMillis null: it was not
     * @param recoverMillis null: it is not resolved
     * @param components ids of those that it names
     * @param whys why, and why that, as far as it was learned
     */
    @Schema(name = "ReviewIncident")
    record One(
            String id,
            @Nullable String title,
            Severity severity,
            Instant startedAt,
            @Nullable Long acknowledgeMillis,
            @Nullable Long recoverMillis,
            List<String> components,
            List<String> whys) {}

    /**
     * A component that had more than one incident or outage.
     *
     * @param incidents ids of the incidents that name it
     * @param outages how many outages checks found
     * @param whys what was learned from those incidents
     */
    @Schema(name = "ReviewRepeated")
    record Repeated(String component, String name, List<String> incidents, int outages, List<String> whys) {}

    /**
     * Something that is yet to be done.
     *
     * @param incident id of the incident that it was learned from
     * @param owner null: nobody yet
     * @param dueOn null: not said
     * @param overdue whether that day is over, in the zone, when the position that this speaks from was recorded
     */
    @Schema(name = "ReviewAction")
    record Action(
            String incident,
            String id,
            @Nullable String title,
            PostMortem.Priority priority,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            boolean overdue) {}

    /**
     * How a component fared, as {@code /api/uptime} tells it.
     *
     * @param uptimePercent null: no data
     * @param displayed the same cut to three decimals; "no data" where there is none
     * @param coveragePercent of how much of the time it is known what was; null: there is no such time
     * @param downMillis for how long it was down
     * @param outages how many outages with time in the month checks found
     */
    @Schema(name = "ReviewComponent")
    record Component(
            String id,
            String name,
            @Nullable BigDecimal uptimePercent,
            String displayed,
            @Nullable BigDecimal coveragePercent,
            long downMillis,
            int outages) {}
}
