package io.nines.command.maintenance;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.command.acceptance.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * When a window is to be.
 *
 * @param startsAt start, with offset
 * @param endsAt end, after the start
 */
@Schema(name = "MaintenanceWindowBody")
record WindowBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2030-01-06T02:00:00.000Z")
        Instant startsAt,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2030-01-06T03:00:00.000Z")
        Instant endsAt) {
    static WindowBody read(JsonNode body) {
        Fields fields = Fields.of(body).need("startsAt").need("endsAt");
        Instant startsAt = fields.instant("startsAt");
        WindowBody read = new WindowBody(startsAt, end(fields, startsAt));
        fields.check();
        return read;
    }

    static Instant end(Fields fields, Instant startsAt) {
        Instant endsAt = fields.instant("endsAt");
        if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
            fields.complain("endsAt", "an instant after startsAt is needed");
        }
        return endsAt;
    }
}
