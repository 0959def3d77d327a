package io.nines.command.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A time that is to be taken for something else.
 *
 * @param components ids of those concerned, at least one
 * @param from its first instant, with offset
 * @param to its end, after {@code from} and not in the future
 * @param as what it was
 * @param category of an excused cause, in the words of the contracts, such as {@code customer}; null otherwise
 * @param reason why, at most 2,000 characters, erasable
 * @param evidence where it can be seen, such as a link, at most 2,000 characters, erasable; null: not said
 */
@Schema(name = "CorrectionBody")
record CorrectionBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "[\"api\"]")
        List<String> components,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-01-06T02:00:00.000Z")
        Instant from,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-01-06T02:30:00.000Z")
        Instant to,

        CorrectedAs as,

        @Nullable @Schema(maxLength = 60, example = "customer")
        String category,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 2000,
                example = "The probe's own network was away.")
        String reason,

        @Nullable @Schema(maxLength = 2000) String evidence) {
    private static final int TEXT = 2000;
    private static final int CATEGORY = 60;

    static CorrectionBody read(JsonNode body, Instant now) {
        Fields fields = Fields.of(body)
                .need("components")
                .need("from")
                .need("to")
                .need("as")
                .need("reason");
        CorrectionBody read = new CorrectionBody(
                fields.list(
                        "components",
                        id -> Ids.COMPONENT.matcher(id).matches(),
                        "a list of ids of components is needed"),
                fields.instant("from"),
                fields.instant("to"),
                fields.choice("as", CorrectedAs.class),
                fields.line("category", CATEGORY),
                fields.text("reason", TEXT),
                fields.text("evidence", TEXT));
        read.complain(fields, now);
        fields.check();
        return read;
    }

    private void complain(Fields fields, Instant now) {
        if (components != null && components.isEmpty()) {
            fields.complain("components", "at least one is needed");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            fields.complain("to", "an instant after from is needed");
        }
        if (to != null && to.isAfter(now)) {
            fields.complain("to", "an instant that is not in the future is needed");
        }
        if (as == CorrectedAs.EXCUSED && !fields.says("category")) {
            fields.complain("category", "this is needed where something is excused");
        }
        if (as != null && as != CorrectedAs.EXCUSED && fields.says("category")) {
            fields.complain("category", "this is for what is excused only");
        }
    }
}
