package io.nines.command.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.command.acceptance.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Until when an agreement is in force.
 *
 * @param endsAt the first day, in the zone of its terms, or the first instant at which it is no more
 */
@Schema(name = "AgreementEnd")
record EndBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2031-01-01")
        String endsAt) {
    private static final int DAY_LENGTH = 10;

    /** A day begins when it begins in some zone; one of the two is null. */
    record End(LocalDate day, Instant instant) {
        Instant in(ZoneId zone) {
            return day == null ? instant : day.atStartOfDay(zone).toInstant();
        }
    }

    static End read(JsonNode body) {
        Fields fields = Fields.of(body).need("endsAt");
        boolean day = body != null && body.path("endsAt").asText().length() == DAY_LENGTH;
        End end = day ? new End(fields.date("endsAt"), null) : new End(null, fields.instant("endsAt"));
        fields.check();
        return end;
    }
}
