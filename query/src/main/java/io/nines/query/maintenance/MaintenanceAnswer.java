package io.nines.query.maintenance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.annotation.Nullable;
import io.nines.contract.Impact;
import io.nines.contract.MaintenanceEvent.Occurrence;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One maintenance window. Wherever a free text stands, its id stands beside it, by which it can be erased; once it is erased, a
 * word on when and by whom stands in its place.
 *
 * @param maintenance what is told of it
 */
@Schema(name = "Maintenance")
record MaintenanceAnswer(@JsonUnwrapped View maintenance, AsOf asOf) {

    /**
     * Maintenance windows.
     *
     * @param maintenance newest first, by their start
     * @param next to be sent back as {@code after} for the following ones; null: there are none
     */
    @Schema(name = "MaintenanceWindows")
    record Listing(
            AsOf asOf, List<View> maintenance, @Nullable String next) {}

    /**
     * What is told of a window.
     *
     * @param title what is done, in a line
     * @param titleText id of that text
     * @param state when the position that this speaks from was recorded; what is not recorded goes as planned
     * @param startsAt start as planned last
     * @param endsAt end as planned last
     * @param from start where that is recorded, else as planned: from here on it counts
     * @param to completion where that is recorded, else as planned: up to here it counts
     * @param started when it began, and who began it; null: that is not recorded
     * @param completed when it ended, and who ended it; null: that is not recorded
     * @param cancelledAt when that was recorded; null: it is not
     * @param backfilled whether its start was past when it was announced
     * @param occurrence which one of which series it is; null: of none
     * @param components what is affected
     * @param plans for when it was planned, the first plan first; notice counts from when each was recorded
     * @param updates what customers were told, in the order in which it was recorded
     * @param revision number of its events, its {@code ETag}
     */
    @Schema(name = "MaintenanceOnly")
    record View(
            String id,
            @Nullable String title,
            @Nullable String titleText,
            State state,
            Instant startsAt,
            Instant endsAt,
            Instant from,
            Instant to,
            @Nullable Turned started,
            @Nullable Turned completed,
            @Nullable Instant cancelledAt,
            boolean backfilled,
            @Nullable Occurrence occurrence,
            List<Affected> components,
            List<Planned> plans,
            List<Told> updates,
            long revision) {}

    /**
     * A component that is affected.
     *
     * @param name what it was called
     * @param impact what is missed of it meanwhile; none: nothing should be noticed
     */
    @Schema(name = "MaintenanceComponent")
    record Affected(String id, String name, Impact impact) {}

    /** It began or ended. */
    @Schema(name = "MaintenanceTurn")
    record Turned(Instant at, Trigger by) {}

    /**
     * A plan.
     *
     * @param position where it was recorded
     */
    @Schema(name = "MaintenancePlan")
    record Planned(Instant startsAt, Instant endsAt, Instant recordedAt, long position) {}

    /**
     * An update.
     *
     * @param message what it says now; null: nothing
     * @param messageText id of that text; null: none
     * @param at from when it holds
     * @param recordedAt when it was recorded
     * @param position where
     * @param earlier what it said before it was corrected, the first one first
     */
    @Schema(name = "MaintenanceUpdateTold")
    record Told(
            String id,
            @Nullable String message,
            @Nullable String messageText,
            Instant at,
            Instant recordedAt,
            long position,
            List<Earlier> earlier) {}

    /**
     * A message that was corrected.
     *
     * @param until position of the correction
     */
    @Schema(name = "CorrectedMaintenanceMessage")
    record Earlier(@Nullable String message, @Nullable String messageText, long until) {}
}
