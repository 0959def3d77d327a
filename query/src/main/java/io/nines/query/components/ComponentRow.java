package io.nines.query.components;

import io.nines.contract.DetectionPolicy;
import io.nines.contract.Visibility;
import java.time.Instant;

/**
 * What was said of a component as of some position.
 *
 * @param revision number of its events so far
 * @param description id of the erasable text; null: none
 * @param detection the policy recorded last
 * @param detectionFrom from when on that policy holds; null: for ever
 */
record ComponentRow(
        String id,
        long revision,
        String name,
        String group,
        int order,
        String description,
        Visibility visibility,
        boolean retired,
        Instant registeredAt,
        DetectionPolicy detection,
        Instant detectionFrom) {

    ComponentRow described(
            long next, String newName, String newGroup, int newOrder, String text, Visibility newVisibility) {
        return new ComponentRow(
                id,
                next,
                newName,
                newGroup,
                newOrder,
                text,
                newVisibility,
                retired,
                registeredAt,
                detection,
                detectionFrom);
    }

    ComponentRow judgedBy(long next, DetectionPolicy policy, Instant from) {
        return new ComponentRow(
                id, next, name, group, order, description, visibility, retired, registeredAt, policy, from);
    }

    ComponentRow retired(long next) {
        return new ComponentRow(
                id, next, name, group, order, description, visibility, true, registeredAt, detection, detectionFrom);
    }
}
