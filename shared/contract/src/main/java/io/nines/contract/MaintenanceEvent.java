package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The life of a maintenance window: aggregate {@code maintenance/<id>}. Each announcement and each change counts from when it
 * was recorded: that is what notice is judged by. The window lasts from its start to its completion where those are recorded,
 * as planned where not.
 */
public sealed interface MaintenanceEvent extends DomainEvent {
    /** The window's id. */
    String maintenance();

    /** Who began or ended a window. */
    enum Trigger {
        @JsonProperty("operator")
        OPERATOR,
        /** The planned instant came. */
        @JsonProperty("clock")
        CLOCK
    }

    /**
     * Which one of a series a window is.
     *
     * @param series the series' id
     * @param plannedAt when the series has it start, whatever becomes of the window later
     */
    record Occurrence(String series, Instant plannedAt) {}

    /**
     * A window is announced; one that lies in the past by then was announced after the fact.
     *
     * @param title what is done, in a line, erasable
     * @param components what is affected, and how, which is what agreements that go by the word of operators count where nothing
     *     excuses the window; an impact of {@link Impact#NONE}: nothing should be noticed
     * @param startsAt start, as planned
     * @param endsAt end, as planned, after the start, itself outside
     * @param update the first text
     * @param occurrence null: it belongs to no series
     */
    record MaintenanceAnnounced(
            String maintenance,
            TextRef title,
            List<AffectedComponent> components,
            Instant startsAt,
            Instant endsAt,
            MaintenanceUpdate update,
            Occurrence occurrence)
            implements MaintenanceEvent {}

    /** It is planned for another time; not once it has begun. */
    record MaintenanceRescheduled(String maintenance, Instant startsAt, Instant endsAt) implements MaintenanceEvent {}

    /** It takes longer than planned. */
    record MaintenanceExtended(String maintenance, Instant endsAt) implements MaintenanceEvent {}

    /** It began at {@code at}; null: when this was recorded. */
    record MaintenanceStarted(String maintenance, Instant at, Trigger trigger) implements MaintenanceEvent {}

    /** It ended at {@code at}; null: when this was recorded. */
    record MaintenanceCompleted(String maintenance, Instant at, Trigger trigger) implements MaintenanceEvent {}

    /** It does not take place; not once it has begun. */
    record MaintenanceCancelled(String maintenance, MaintenanceUpdate update) implements MaintenanceEvent {}

    /** Customers are told something. */
    record MaintenanceUpdated(String maintenance, MaintenanceUpdate update) implements MaintenanceEvent {}

    /** The title is another; the earlier one stays on record. */
    record MaintenanceRetitled(String maintenance, TextRef title) implements MaintenanceEvent {}

    /** The message of an update is another; the earlier one stays on record. */
    record MaintenanceTextCorrected(String maintenance, String update, TextRef message) implements MaintenanceEvent {}
}
