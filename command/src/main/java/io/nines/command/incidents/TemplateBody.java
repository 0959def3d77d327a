package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.contract.IncidentStatus;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A ready-made update; the whole of it.
 *
 * @param name what operators call it, at most 120 characters
 * @param title for a new incident, at most 200 characters, erasable; null: none
 * @param status for the update; null: the operator chooses
 * @param message for the update, at most 20,000 characters, erasable; null: none
 */
@Schema(name = "IncidentTemplateBody")
record TemplateBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 120, example = "API is slow")
        String name,

        @Nullable @Schema(maxLength = 200) String title,
        @Nullable IncidentStatus status,
        @Nullable @Schema(maxLength = 20_000) String message) {
    static TemplateBody read(JsonNode body) {
        Fields fields = Fields.of(body).need("name");
        TemplateBody read = new TemplateBody(
                fields.line("name", 120),
                fields.line("title", DeclareBody.TITLE),
                fields.choice("status", IncidentStatus.class),
                fields.text("message", UpdateBody.MESSAGE));
        fields.check();
        return read;
    }
}
