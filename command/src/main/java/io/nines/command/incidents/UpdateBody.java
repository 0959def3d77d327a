package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.command.components.AffectedComponents;
import io.nines.contract.AffectedComponent;
import io.nines.contract.IncidentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * An update that is to be posted, or an incident that is to be reopened.
 *
 * @param status how far it has come
 * @param message what customers are told, at most 20,000 characters, erasable; null: nothing but the status
 * @param components whose impact is another from then on; null: not said
 * @param at since when it is so, with offset; null: since now
 */
@Schema(name = "IncidentUpdatePost")
record UpdateBody(
        IncidentStatus status,
        @Nullable @Schema(maxLength = 20_000) String message,
        @Nullable List<AffectedComponent> components,
        @Nullable Instant at) {
    /** The longest message. */
    static final int MESSAGE = 20_000;

    static UpdateBody update(JsonNode body, Instant now) {
        Fields fields = Fields.of(body).need("status");
        UpdateBody read = read(fields, now);
        if (read.status() == IncidentStatus.RESOLVED && read.components() != null) {
            fields.complain("components", "with the status resolved every impact ends, so none can be given");
        }
        fields.check();
        return read;
    }

    static UpdateBody reopening(JsonNode body, Instant now) {
        Fields fields = Fields.of(body);
        UpdateBody read = read(fields, now);
        if (read.status() == IncidentStatus.RESOLVED) {
            fields.complain("status", "what is reopened is not resolved");
        }
        fields.check();
        return read.status() != null
                ? read
                : new UpdateBody(IncidentStatus.INVESTIGATING, read.message(), read.components(), read.at());
    }

    private static UpdateBody read(Fields fields, Instant now) {
        return new UpdateBody(
                fields.choice("status", IncidentStatus.class),
                fields.text("message", MESSAGE),
                AffectedComponents.read(fields),
                fields.past("at", now));
    }

    /** The components named; none where none are. */
    List<AffectedComponent> named() {
        return components == null ? List.of() : components;
    }

    List<String> ids() {
        return named().stream().map(AffectedComponent::id).toList();
    }
}
