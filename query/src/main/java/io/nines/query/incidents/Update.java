package io.nines.query.incidents;

import io.nines.contract.AffectedComponent;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.TextRef;
import io.nines.query.history.Step;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What customers were told at one instant.
 *
 * @param message what it says now; null: nothing but the status
 * @param at from when it holds
 * @param recordedAt when it was recorded
 * @param position where
 * @param components whose impact it changes
 * @param earlier messages that were corrected, the first one first
 */
record Update(
        String id,
        IncidentStatus status,
        TextRef message,
        Instant at,
        Instant recordedAt,
        long position,
        List<AffectedComponent> components,
        List<Earlier> earlier) {

    /**
     * A message that stood until it was corrected.
     *
     * @param until position of the correction
     */
    record Earlier(TextRef message, long until) {}

    static Update of(IncidentUpdate update, List<AffectedComponent> components, Step step) {
        return new Update(
                update.id(),
                update.status(),
                update.message(),
                step.at(update.at()),
                step.recordedAt(),
                step.position(),
                components,
                List.of());
    }

    Update corrected(TextRef newMessage, long position) {
        List<Earlier> all = Stream.concat(earlier.stream(), Stream.of(new Earlier(message, position)))
                .toList();
        return new Update(id, status, newMessage, at, recordedAt, this.position, components, all);
    }
}
