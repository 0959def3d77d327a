package io.nines.query.components;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.core.annotation.Nullable;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Status;
import io.nines.contract.Visibility;
import io.nines.query.reading.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * One component.
 *
 * @param component what is said of it
 * @param through up to where its status is judged; null: it was not so far
 */
@Schema(name = "Component")
record ComponentAnswer(
        @JsonUnwrapped View component, @Nullable Instant through, AsOf asOf) {

    /**
     * All components.
     *
     * @param components in the order of the page
     */
    @Schema(name = "Components")
    record Listing(@Nullable Instant through, AsOf asOf, List<View> components) {}

    /**
     * What is said of a component.
     *
     * @param group the heading it stands under; null: none
     * @param order its place within the page, smallest first
     * @param description a free text; once erased, a word on when and by whom; null: none
     * @param descriptionText id of that text, by which it can be erased; null: none
     * @param revision number of its events, its {@code ETag}
     * @param detection the policy that judges now
     * @param upcoming those that will judge later, in order
     * @param status what was observed last, at {@code through}
     */
    @Schema(name = "ComponentOnly")
    record View(
            String id,
            String name,
            @Nullable String group,
            int order,
            @Nullable String description,
            @Nullable String descriptionText,
            Visibility visibility,
            boolean retired,
            Instant registeredAt,
            long revision,
            Detection detection,
            List<Detection> upcoming,
            Status status) {
        static View of(ComponentRow row, JudgingPolicies policies, Instant now, String description, Status status) {
            return new View(
                    row.id(),
                    row.name(),
                    row.group(),
                    row.order(),
                    description,
                    row.description(),
                    row.visibility(),
                    row.retired(),
                    row.registeredAt(),
                    row.revision(),
                    Detection.of(policies.at(now)),
                    policies.after(now).stream().map(Detection::of).toList(),
                    status);
        }
    }

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
        static Detection of(JudgingPolicies.Judging judging) {
            DetectionPolicy policy = judging.policy();
            return new Detection(
                    policy.failuresToDown(),
                    policy.successesToUp(),
                    policy.locationsToAgree(),
                    policy.degradedAboveMillis(),
                    policy.expectedIntervalSeconds(),
                    policy.unknownAfterSeconds(),
                    judging.from());
        }
    }
}
