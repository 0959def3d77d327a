package io.nines.command.components;

import io.micronaut.core.annotation.Nullable;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A component as an answer shows it.
 *
 * @param detection the policy that judges now
 * @param upcoming those that will judge later, in order
 * @param retired whether nobody watches it any more
 * @param revision counts its changes, from 1; the ETag
 */
@Schema(name = "ChangedComponent")
record ComponentView(
        String id,
        String name,
        @Nullable String group,
        int order,
        @Nullable String description,
        Visibility visibility,
        Detection detection,
        List<Detection> upcoming,
        boolean retired,
        long revision) {

    /**
     * How results become a status.
     *
     * @param failuresToDown failed checks in a row, per location, that prove it down
     * @param successesToUp good checks in a row, per location, that prove it recovered
     * @param locationsToAgree locations that must be down for the component to be down
     * @param degradedAboveMillis an up result slower than this counts as degraded; null: latency never does
     * @param expectedIntervalSeconds how often a result is expected per location; null: not said
     * @param unknownAfterSeconds silence per location longer than this is unknown; null: the last status goes on
     * @param effectiveFrom from when on it judges; null: it reaches back for ever
     */
    @Schema(name = "Detection")
    record Detection(
            int failuresToDown,
            int successesToUp,
            int locationsToAgree,
            @Nullable Double degradedAboveMillis,
            @Nullable Integer expectedIntervalSeconds,
            @Nullable Integer unknownAfterSeconds,
            @Nullable Instant effectiveFrom) {
        static Detection of(PolicyInForce one) {
            DetectionPolicy policy = one.policy();
            return new Detection(
                    policy.failuresToDown(),
                    policy.successesToUp(),
                    policy.locationsToAgree(),
                    policy.degradedAboveMillis(),
                    policy.expectedIntervalSeconds(),
                    policy.unknownAfterSeconds(),
                    one.from().equals(Instant.MIN) ? null : one.from());
        }
    }
}
