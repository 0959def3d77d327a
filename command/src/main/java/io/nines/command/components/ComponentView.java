package io.nines.command.components;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
     * @param effectiveFrom from when on it judges; null: it reaches back for ever
     */
    @Schema(name = "Detection")
    record Detection(
            @JsonUnwrapped DetectionPolicy policy, @Nullable Instant effectiveFrom) {
        static Detection of(PolicyInForce one) {
            return new Detection(one.policy(), one.from().equals(Instant.MIN) ? null : one.from());
        }
    }
}
