package io.nines.query.incidents;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.contract.DomainEvent;
import io.nines.contract.Json;
import io.nines.query.history.Step;
import io.nines.query.reading.AsOf;
import io.nines.query.texts.Shown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Every step of an incident, for the people who respond.
 *
 * @param incident its id
 * @param revision number of its events
 * @param steps in the order in which they were recorded
 */
@Schema(name = "IncidentLog")
record IncidentLogAnswer(String incident, long revision, AsOf asOf, List<Logged> steps) {

    /**
     * A step.
     *
     * @param position where it is on the log
     * @param recordedAt when it was recorded
     * @param by id of the access key that asked for it; null: Nines itself
     * @param type the event's name, such as {@code incident-updated}
     * @param event what happened, as on the log, but for each text {@code {"id", "text"}} in place of its hash
     */
    @Schema(name = "IncidentStep")
    record Logged(
            long position, Instant recordedAt, @Nullable String by, String type, Map<String, Object> event) {}

    static IncidentLogAnswer of(String incident, List<Step> steps, Shown texts, AsOf asOf) {
        List<Logged> logged = steps.stream()
                .map(step -> new Logged(
                        step.position(), step.recordedAt(), step.author(), step.type(), told(step.event(), texts)))
                .toList();
        return new IncidentLogAnswer(incident, steps.get(steps.size() - 1).revision(), asOf, logged);
    }

    private static Map<String, Object> told(DomainEvent event, Shown texts) {
        return Json.STORED.convertValue(withTexts(Json.STORED.valueToTree(event), texts), new TypeReference<>() {});
    }

    /** A text is the one thing in an event that has an id and a hash. */
    private static JsonNode withTexts(JsonNode node, Shown texts) {
        if (node instanceof ObjectNode holder && holder.has("id") && holder.has("sha256")) {
            holder.remove("sha256");
            holder.put("text", texts.words().get(holder.get("id").asText()));
        } else if (node instanceof ObjectNode holder) {
            holder.forEach(child -> withTexts(child, texts));
        } else if (node instanceof ArrayNode list) {
            list.forEach(child -> withTexts(child, texts));
        }
        return node;
    }
}
