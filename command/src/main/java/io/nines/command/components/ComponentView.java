package io.nines.command.components;

import io.nines.contract.DetectionPolicy;
import io.nines.contract.Visibility;

/**
 * A component as an answer shows it.
 *
 * @param detection the policy that was recorded last
 * @param retired whether nobody watches it any more
 * @param revision counts its changes, from 1; the ETag
 */
record ComponentView(
        String id,
        String name,
        String group,
        int order,
        String description,
        Visibility visibility,
        DetectionPolicy detection,
        boolean retired,
        long revision) {}
