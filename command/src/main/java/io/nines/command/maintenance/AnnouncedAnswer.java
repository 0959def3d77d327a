package io.nines.command.maintenance;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A window, or a series of them, that was announced.
 *
 * @param id the window's id; null: it is a series
 * @param revision counts its changes, from 1; the ETag
 * @param state how far the window has come; null: it is a series
 * @param update id of the window's first update; null: it is a series
 * @param series the series' id; null: it is a single window
 * @param announced ids of the series' windows that were announced with it, in order; null: it is a single window
 */
@Schema(name = "AnnouncedMaintenance")
record AnnouncedAnswer(
        @Nullable String id,
        long revision,
        @Nullable MaintenanceStatus state,
        @Nullable String update,
        @Nullable String series,
        @Nullable List<String> announced) {
    static AnnouncedAnswer window(String id, long revision, MaintenanceStatus state, String update) {
        return new AnnouncedAnswer(id, revision, state, update, null, null);
    }

    static AnnouncedAnswer series(String series, long revision, List<String> announced) {
        return new AnnouncedAnswer(null, revision, null, null, series, announced);
    }
}
