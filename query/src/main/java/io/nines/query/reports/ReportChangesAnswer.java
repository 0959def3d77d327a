package io.nines.query.reports;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What differs between a report as of two positions, and the events in between that can have moved it.
 *
 * @param period as it was asked for
 * @param from the earlier position
 * @param to the later one
 * @param same whether the two say the same of everything but the position, how far is judged, and the period as it was meant
 * @param fields of the report's head that differ, in its order; those of its objects with a dot, such as errorBudget.spentMillis
 * @param lists that differ, in the report's order
 * @param total how many events there are
 * @param events in order of position, as many as the limit allows
 * @param next to be sent back as {@code after} for the following ones; null: there are none
 */
@Schema(name = "ReportChanges")
record ReportChangesAnswer(
        String agreement,
        String period,
        AsOf from,
        AsOf to,
        boolean same,
        List<Field> fields,
        List<Listed> lists,
        int total,
        List<Event> events,
        @Nullable String next) {

    /**
     * A field that differs.
     *
     * @param before its value as of the earlier position; null also where it has none
     * @param after its value as of the later position
     */
    @Schema(name = "ReportFieldChange")
    record Field(
            String field,

            @Schema(ref = "#/components/schemas/Report.Value")
            JsonNode before,

            @Schema(ref = "#/components/schemas/Report.Value")
            JsonNode after) {}

    /**
     * A list that differs: in how many entries, or in what they say.
     *
     * @param before how many entries it has as of the earlier position
     * @param after how many as of the later one
     */
    @Schema(name = "ReportListChange")
    record Listed(String field, int before, int after) {}

    /**
     * An event.
     *
     * @param type its name on the wire
     * @param subject what it happened to, such as {@code correction/4f7ax20bq1zz}
     * @param author id of the access key that asked for it; null: Nines itself
     * @param what it says, in a few words
     */
    @Schema(name = "ReportEventBetween")
    record Event(
            long position,
            Instant recordedAt,
            String type,
            String subject,
            @Nullable String author,
            String what) {}
}
