package io.nines.query.incidents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.annotation.Nullable;
import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import io.nines.contract.Severity;
import io.nines.contract.Visibility;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One incident. Wherever a free text or a name stands, its id stands beside it, by which it can be erased; once it is erased, a
 * word on when and by whom stands in its place.
 *
 * @param incident what is told of it
 */
@Schema(name = "Incident")
record IncidentAnswer(@JsonUnwrapped View incident, AsOf asOf) {

    /**
     * Incidents.
     *
     * @param incidents newest first, by their start
     * @param next to be sent back as {@code after} for the following ones; null: there are none
     */
    @Schema(name = "Incidents")
    record Listing(
            AsOf asOf, List<View> incidents, @Nullable String next) {}

    /**
     * What is told of an incident.
     *
     * @param title what, in a line
     * @param titleText id of that text
     * @param severity how urgent it is to the people who respond
     * @param visibility whether customers see it
     * @param status what its last update says
     * @param startedAt since when
     * @param resolvedAt when it was over; null: it is not
     * @param backfilled whether an operator gave a start that was past by then
     * @param declaredAt when it was recorded
     * @param acknowledgedAt when somebody first said to be looking at it; null: nobody has
     * @param acknowledgementDueAt when that should have been, if nobody had by then; null: it was in time, or there is time yet
     * @param overdue whether it should have been acknowledged and is not
     * @param lead who leads the response; null: nobody
     * @param leadText id of that name; null: none
     * @param outage id of the outage that it was declared for; null: an operator declared it
     * @param mergedInto id of the incident that goes on in its place; null: it stands for itself
     * @param components all that were named, in the order in which they were
     * @param updates what customers were told, in the order in which it was recorded
     * @param postMortem what was learned; null: none is published
     * @param revision number of its events, its {@code ETag}
     */
    @Schema(name = "IncidentOnly")
    record View(
            String id,
            @Nullable String title,
            @Nullable String titleText,
            Severity severity,
            Visibility visibility,
            IncidentStatus status,
            Instant startedAt,
            @Nullable Instant resolvedAt,
            boolean backfilled,
            Instant declaredAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant acknowledgementDueAt,
            boolean overdue,
            @Nullable String lead,
            @Nullable String leadText,
            @Nullable String outage,
            @Nullable String mergedInto,
            List<Affected> components,
            List<Told> updates,
            @Nullable PostMortemAnswer postMortem,
            long revision) {}

    /**
     * A component that was named.
     *
     * @param name what it was called
     * @param impact what was said last; none: it has recovered, or was never affected
     * @param periods when it was affected, in order
     */
    @Schema(name = "IncidentComponent")
    record Affected(String id, String name, Impact impact, List<Period> periods) {}

    /**
     * For how long a component was affected.
     *
     * @param to null: it goes on
     */
    @Schema(name = "IncidentImpactPeriod")
    record Period(Impact impact, Instant from, @Nullable Instant to) {}

    /**
     * An update.
     *
     * @param message what it says now; null: nothing but the status
     * @param messageText id of that text; null: none
     * @param at from when it holds
     * @param recordedAt when it was recorded
     * @param position where
     * @param components whose impact it changed; those of the first update: all that were named then
     * @param earlier what it said before it was corrected, the first one first
     */
    @Schema(name = "IncidentUpdateTold")
    record Told(
            String id,
            IncidentStatus status,
            @Nullable String message,
            @Nullable String messageText,
            Instant at,
            Instant recordedAt,
            long position,
            List<Named> components,
            List<Earlier> earlier) {}

    /**
     * A component in an update.
     *
     * @param impact what it has from then on
     */
    @Schema(name = "IncidentUpdateComponent")
    record Named(String id, Impact impact) {}

    /**
     * A message that was corrected.
     *
     * @param until position of the correction
     */
    @Schema(name = "CorrectedMessage")
    record Earlier(@Nullable String message, @Nullable String messageText, long until) {}
}
