package io.nines.query.maintenance;

import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.TextRef;
import io.nines.query.history.Step;
import io.nines.query.texts.Wording;
import java.time.Instant;

/**
 * What customers were told of a window at one instant.
 *
 * @param wording in which words; none: nothing
 * @param at from when it holds
 * @param recordedAt when it was recorded
 * @param position where
 */
record Notice(String id, Wording wording, Instant at, Instant recordedAt, long position) {

    static Notice of(MaintenanceUpdate update, Step step) {
        return new Notice(
                update.id(), Wording.of(update.message()), step.at(update.at()), step.recordedAt(), step.position());
    }

    Notice corrected(TextRef message, long from) {
        return new Notice(id, wording.corrected(message, from), at, recordedAt, position);
    }
}
