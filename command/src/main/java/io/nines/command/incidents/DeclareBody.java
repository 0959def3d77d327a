package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.command.components.AffectedComponents;
import io.nines.contract.AffectedComponent;
import io.nines.contract.IncidentStatus;
import io.nines.contract.Severity;
import io.nines.contract.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * An incident that is to be declared.
 *
 * @param title what is wrong, in a line of at most 200 characters, erasable
 * @param severity how urgent it is
 * @param visibility whether customers see it; public where it is left out
 * @param status how far it has come, not resolved; investigating where it is left out
 * @param message the first update, at most 20,000 characters, erasable; null: nothing but the status
 * @param components what is affected; none where it is left out
 * @param startedAt since when, with offset, not in the future; null: since now
 */
@Schema(name = "IncidentDeclaration")
record DeclareBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "API is slow")
        String title,

        Severity severity,
        @Nullable Visibility visibility,
        @Nullable IncidentStatus status,
        @Nullable @Schema(maxLength = 20_000) String message,
        @Nullable List<AffectedComponent> components,
        @Nullable Instant startedAt) {
    /** The longest title. */
    static final int TITLE = 200;

    static DeclareBody read(JsonNode body, Instant now) {
        Fields fields = Fields.of(body).need("title").need("severity");
        Visibility visibility = fields.choice("visibility", Visibility.class);
        IncidentStatus status = fields.choice("status", IncidentStatus.class);
        List<AffectedComponent> components = AffectedComponents.read(fields);
        DeclareBody read = new DeclareBody(
                fields.line("title", TITLE),
                fields.choice("severity", Severity.class),
                visibility == null ? Visibility.PUBLIC : visibility,
                status == null ? IncidentStatus.INVESTIGATING : status,
                fields.text("message", UpdateBody.MESSAGE),
                components == null ? List.of() : components,
                fields.past("startedAt", now));
        if (status == IncidentStatus.RESOLVED) {
            fields.complain("status", "an incident is resolved by an update: declare it first");
        }
        fields.check();
        return read;
    }

    List<String> ids() {
        return components.stream().map(AffectedComponent::id).toList();
    }
}
