package io.nines.query.maintenance;

import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.TextRef;
import io.nines.query.history.Step;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What customers were told of a window at one instant.
 *
 * @param message what it says now; null: nothing
 * @param at from when it holds
 * @param recordedAt when it was recorded
 * @param position where
 * @param earlier messages that were corrected, the first one first
 */
record Notice(String id, TextRef message, Instant at, Instant recordedAt, long position, List<Earlier> earlier) {

    /**
     * A message that stood until it was corrected.
     *
     * @param until position of the correction
     */
    record Earlier(TextRef message, long until) {}

    static Notice of(MaintenanceUpdate update, Step step) {
        return new Notice(
                update.id(), update.message(), step.at(update.at()), step.recordedAt(), step.position(), List.of());
    }

    Notice corrected(TextRef newMessage, long until) {
        List<Earlier> all = Stream.concat(earlier.stream(), Stream.of(new Earlier(message, until)))
                .toList();
        return new Notice(id, newMessage, at, recordedAt, position, all);
    }
}
