package io.nines.query.maintenance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.annotation.Nullable;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One series of maintenance windows.
 *
 * @param series what is told of it
 */
@Schema(name = "MaintenanceSeries")
record SeriesAnswer(@JsonUnwrapped View series, AsOf asOf) {

    /**
     * All series.
     *
     * @param series in the order in which they were announced
     */
    @Schema(name = "AllMaintenanceSeries")
    record Listing(AsOf asOf, List<View> series) {}

    /**
     * What is told of a series.
     *
     * @param title what is done, in a line; once erased, a word on when and by whom
     * @param titleText id of that text, by which it can be erased
     * @param message what customers are told of each window; null: nothing
     * @param messageText id of that text; null: none
     * @param startsAt start of the first window
     * @param endsAt end of the first window; the others last as long
     * @param recurrence when it comes again
     * @param announcedAt when it was recorded
     * @param endedAt when it was recorded that no more windows come; null: they do
     * @param revision number of its events, its {@code ETag}
     */
    @Schema(name = "MaintenanceSeriesOnly")
    record View(
            String id,
            @Nullable String title,
            @Nullable String titleText,
            @Nullable String message,
            @Nullable String messageText,
            List<MaintenanceAnswer.Affected> components,
            Instant startsAt,
            Instant endsAt,
            Recurrence recurrence,
            Instant announcedAt,
            @Nullable Instant endedAt,
            long revision) {}

    /**
     * When it comes again.
     *
     * @param rrule RFC 5545 {@code RRULE} without its name
     * @param zone whose clock the rule follows
     */
    @Schema(name = "Recurrence")
    record Recurrence(String rrule, String zone) {}
}
