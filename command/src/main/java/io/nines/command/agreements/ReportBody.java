package io.nines.command.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A report that is to be issued.
 *
 * @param period {@code 2026-10}, {@code 2026-Q3}, {@code 2026-H2}, {@code 2026}, {@code 2026-10-01..2026-10-15} (the last day
 *     belongs to it), two instants with offset {@code a..b}, or {@code to-date}
 * @param position of the log as of which it speaks; null: the last one
 */
@Schema(name = "ReportBody")
record ReportBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 80, example = "2026-10")
        String period,

        @Nullable @Schema(minimum = "1") Long position) {
    private static final int PERIOD = 80;

    static ReportBody read(JsonNode body) {
        Fields fields = Fields.of(body).need("period");
        ReportBody read = new ReportBody(fields.line("period", PERIOD), fields.wholeNumberFrom("position", 1));
        fields.check();
        return read;
    }
}
