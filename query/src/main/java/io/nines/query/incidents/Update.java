package io.nines.query.incidents;

import io.nines.contract.AffectedComponent;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.TextRef;
import io.nines.query.history.Step;
import io.nines.query.texts.Wording;
import java.time.Instant;
import java.util.List;

/**
 * What customers were told at one instant.
 *
 * @param wording in which words; none: nothing but the status
 * @param at from when it holds
 * @param recordedAt when it was recorded
 * @param position where
 * @param components whose impact it changes
 */
record Update(
        String id,
        IncidentStatus status,
        Wording wording,
        Instant at,
        Instant recordedAt,
        long position,
        List<AffectedComponent> components) {

    static Update of(IncidentUpdate update, List<AffectedComponent> components, Step step) {
        return new Update(
                update.id(),
                update.status(),
                Wording.of(update.message()),
                step.at(update.at()),
                step.recordedAt(),
                step.position(),
                components);
    }

    Update corrected(TextRef message, long from) {
        return new Update(id, status, wording.corrected(message, from), at, recordedAt, position, components);
    }
}
