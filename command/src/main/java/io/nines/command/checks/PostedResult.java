package io.nines.command.checks;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A check result as it is posted; other members are kept with it, and mean nothing.
 *
 * @param component id of the component
 * @param at when the probe looked, with offset
 * @param location from where; null: not said
 * @param probe by which probe; null: not said
 * @param latencyMillis may be fractional; null: not said
 * @param message what the probe has to say, never shown in public; null: nothing
 */
@Schema(name = "CheckResult")
record PostedResult(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "api")
        String component,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2025-01-01T00:00:00.000Z")
        Instant at,

        Outcome outcome,

        @Nullable @Schema(example = "eu-west", maxLength = 64)
        String location,

        @Nullable @Schema(example = "eu-1", maxLength = 64) String probe,

        @Nullable @Schema(example = "42", minimum = "0", maximum = "1000000000")
        Double latencyMillis,

        @Nullable @Schema(maxLength = 2000) String message) {}
