package io.nines.command.components;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.command.acceptance.Fields;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Visibility;
import java.time.Instant;

/**
 * What a {@code PUT} says; what it leaves out is as if it were never said.
 *
 * @param name 1 to 120 characters
 * @param group the heading it stands under, at most 60 characters; null: none
 * @param order its place, smallest first
 * @param description a free text of at most 2000 characters; null: none
 * @param effectiveFrom from when on {@code detection} judges; null: from when it is recorded; without meaning for the first
 *     policy, which reaches back for ever
 */
record ComponentBody(
        String name,
        String group,
        int order,
        String description,
        Visibility visibility,
        DetectionPolicy detection,
        Instant effectiveFrom) {
    private static final int MAX_COUNT = 1000;
    private static final int YEAR_SECONDS = 366 * 24 * 3600;

    static ComponentBody read(JsonNode body) {
        Fields fields = Fields.of(body).need("name");
        Fields detection = fields.object("detection");
        Integer order = fields.wholeNumber("order", Integer.MIN_VALUE, Integer.MAX_VALUE);
        Visibility visibility = fields.choice("visibility", Visibility.class);
        ComponentBody read = new ComponentBody(
                fields.line("name", 120),
                fields.line("group", 60),
                order == null ? 0 : order,
                fields.text("description", 2000),
                visibility == null ? Visibility.PUBLIC : visibility,
                policy(detection),
                detection.instant("effectiveFrom"));
        detection.nothingElse();
        fields.check();
        return read;
    }

    private static DetectionPolicy policy(Fields fields) {
        DetectionPolicy otherwise = DetectionPolicy.DEFAULT;
        return new DetectionPolicy(
                count(fields, "failuresToDown", otherwise.failuresToDown()),
                count(fields, "successesToUp", otherwise.successesToUp()),
                count(fields, "locationsToAgree", otherwise.locationsToAgree()),
                fields.has("degradedAboveMillis")
                        ? fields.positive("degradedAboveMillis")
                        : otherwise.degradedAboveMillis(),
                seconds(fields, "expectedIntervalSeconds", otherwise.expectedIntervalSeconds()),
                seconds(fields, "unknownAfterSeconds", otherwise.unknownAfterSeconds()));
    }

    private static int count(Fields fields, String name, int otherwise) {
        Integer count = fields.wholeNumber(name, 1, MAX_COUNT);
        return count == null ? otherwise : count;
    }

    /** Said to be null is something else than not said. */
    private static Integer seconds(Fields fields, String name, Integer otherwise) {
        return fields.has(name) ? fields.wholeNumber(name, 1, YEAR_SECONDS) : otherwise;
    }
}
