package io.nines.command.components;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.contract.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@code PUT} says; what it leaves out is as if it were never said. What {@code GET} answers may be sent back: the
 * members that are only read are passed over.
 *
 * @param name 1 to 120 characters
 * @param group the heading it stands under, at most 60 characters; null: none
 * @param order its place, smallest first
 * @param description a free text of at most 2000 characters; null: none
 * @param visibility who sees it
 * @param detection how its results are judged
 * @param upcoming policies that judge later, in order, each with its effectiveFrom; null: none
 */
@Schema(name = "ComponentBody")
record ComponentBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Public API", maxLength = 120)
        String name,

        @Nullable @Schema(example = "Core", maxLength = 60) String group,
        @Nullable @Schema(defaultValue = "0") Integer order,
        @Nullable @Schema(maxLength = 2000) String description,
        @Nullable Visibility visibility,
        @Nullable DetectionBody detection,
        @Nullable List<DetectionBody> upcoming) {
    private static final List<String> ONLY_READ =
            List.of("id", "descriptionText", "retired", "registeredAt", "revision", "status", "through", "asOf");

    static ComponentBody read(String id, JsonNode body) {
        Fields fields = Fields.of(body).need("name").passOver(ONLY_READ);
        if (fields.says("id") && !body.get("id").asText().equals(id)) {
            fields.complain("id", "the path says " + id);
        }
        Integer order = fields.wholeNumber("order", Integer.MIN_VALUE, Integer.MAX_VALUE);
        Visibility visibility = fields.choice("visibility", Visibility.class);
        DetectionBody detection = DetectionBody.read(fields.object("detection"));
        ComponentBody read = new ComponentBody(
                fields.line("name", 120),
                fields.line("group", 60),
                order == null ? Integer.valueOf(0) : order,
                fields.text("description", 2000),
                visibility == null ? Visibility.PUBLIC : visibility,
                detection,
                upcoming(fields, detection.effectiveFrom()));
        fields.check();
        return read;
    }

    private static List<DetectionBody> upcoming(Fields fields, Instant after) {
        Instant before = after;
        List<DetectionBody> upcoming = fields.objects("upcoming").stream()
                .map(each -> DetectionBody.read(each.need("effectiveFrom")))
                .toList();
        for (DetectionBody each : upcoming) {
            if (before != null
                    && each.effectiveFrom() != null
                    && !each.effectiveFrom().isAfter(before)) {
                fields.complain("upcoming", "each effectiveFrom has to be after the one before it");
            }
            before = each.effectiveFrom();
        }
        return upcoming;
    }

    List<StatedPolicy> stated() {
        return Stream.concat(Stream.of(detection), upcoming.stream())
                .map(DetectionBody::stated)
                .toList();
    }
}
