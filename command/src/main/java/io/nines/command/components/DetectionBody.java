package io.nines.command.components;

import io.micronaut.core.annotation.Nullable;
import io.nines.command.acceptance.Fields;
import io.nines.contract.DetectionPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * How results become a status; what is left out takes its default.
 *
 * @param failuresToDown failed checks in a row, per location, that prove it down; 1 to 1000
 * @param successesToUp good checks in a row, per location, that prove it recovered; 1 to 1000
 * @param locationsToAgree locations that must be down for the component to be down; 1 to 1000
 * @param degradedAboveMillis an up result slower than this counts as degraded; null: latency never does
 * @param expectedIntervalSeconds how often a result is expected per location; null: not said
 * @param unknownAfterSeconds silence per location longer than this is unknown; null: the last status goes on
 * @param effectiveFrom from when on it judges, also in the past; null: from when it is recorded. A component's first policy
 *     reaches back for ever, whatever is said here
 */
@Schema(name = "DetectionBody")
record DetectionBody(
        @Nullable @Schema(defaultValue = "3", minimum = "1", maximum = "1000")
        Integer failuresToDown,

        @Nullable @Schema(defaultValue = "1", minimum = "1", maximum = "1000")
        Integer successesToUp,

        @Nullable @Schema(defaultValue = "1", minimum = "1", maximum = "1000")
        Integer locationsToAgree,

        @Nullable Double degradedAboveMillis,

        @Nullable @Schema(defaultValue = "60", minimum = "1")
        Integer expectedIntervalSeconds,

        @Nullable @Schema(defaultValue = "300", minimum = "1")
        Integer unknownAfterSeconds,

        @Nullable @Schema(example = "2026-01-01T00:00:00.000Z")
        Instant effectiveFrom) {
    private static final int MAX_COUNT = 1000;
    private static final int YEAR_SECONDS = 366 * 24 * 3600;

    /** With every default in its place. */
    static DetectionBody read(Fields fields) {
        DetectionPolicy otherwise = DetectionPolicy.DEFAULT;
        DetectionBody read = new DetectionBody(
                count(fields, "failuresToDown", otherwise.failuresToDown()),
                count(fields, "successesToUp", otherwise.successesToUp()),
                count(fields, "locationsToAgree", otherwise.locationsToAgree()),
                fields.has("degradedAboveMillis")
                        ? fields.positive("degradedAboveMillis")
                        : otherwise.degradedAboveMillis(),
                seconds(fields, "expectedIntervalSeconds", otherwise.expectedIntervalSeconds()),
                seconds(fields, "unknownAfterSeconds", otherwise.unknownAfterSeconds()),
                fields.instant("effectiveFrom"));
        fields.nothingElse();
        return read;
    }

    private static Integer count(Fields fields, String name, int otherwise) {
        Integer count = fields.wholeNumber(name, 1, MAX_COUNT);
        return count == null ? Integer.valueOf(otherwise) : count;
    }

    /** Said to be null is something else than not said. */
    private static Integer seconds(Fields fields, String name, Integer otherwise) {
        return fields.has(name) ? fields.wholeNumber(name, 1, YEAR_SECONDS) : otherwise;
    }

    StatedPolicy stated() {
        DetectionPolicy policy = new DetectionPolicy(
                failuresToDown,
                successesToUp,
                locationsToAgree,
                degradedAboveMillis,
                expectedIntervalSeconds,
                unknownAfterSeconds);
        return new StatedPolicy(policy, effectiveFrom);
    }
}
