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
record ComponentAnswer(
        @JsonUnwrapped View component, @Nullable Instant through, AsOf asOf) {

    /**
     * All components.
     *
     * @param components in the order of the page
     */
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
     * @param effectiveFrom from when on it judges; null: it reaches back for ever
     */
    @Schema(name = "Detection")
    record Detection(
            @JsonUnwrapped DetectionPolicy policy, @Nullable Instant effectiveFrom) {
        static Detection of(JudgingPolicies.Judging judging) {
            return new Detection(judging.policy(), judging.from());
        }
    }
}
