package io.nines.command.maintenance;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a write to a window is answered with; what the window says is read at {@code GET /api/maintenance/{id}}.
 *
 * @param revision counts its changes, from 1; the ETag
 * @param state how far it has come now
 * @param update id of the update that was posted or corrected; null: none was
 */
@Schema(name = "ChangedMaintenance")
record MaintenanceAnswer(
        String id,
        long revision,
        MaintenanceStatus state,
        @Nullable String update) {}
