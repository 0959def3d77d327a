package io.nines.command.agreements;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nines.contract.CorrectionEvent;
import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import java.util.List;

/**
 * Where a correction stands after some of its events.
 *
 * @param components ids of those concerned
 * @param author id of the key that recorded it; null: Nines itself
 */
record CorrectionState(List<String> components, String author, boolean approved, boolean withdrawn) {
    /** How far a correction has come. */
    enum Standing {
        @JsonProperty("recorded")
        RECORDED,
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** After one more event; {@code before} null: it is the first. */
    static CorrectionState after(CorrectionState before, CorrectionEvent event, String author) {
        if (event instanceof CorrectionRecorded recorded) {
            return new CorrectionState(recorded.components(), author, false, false);
        } else if (event instanceof CorrectionApproved) {
            return new CorrectionState(before.components, before.author, true, before.withdrawn);
        } else if (event instanceof CorrectionWithdrawn) {
            return new CorrectionState(before.components, before.author, before.approved, true);
        }
        throw new IllegalStateException("an event of corrections that their state does not know: " + event);
    }

    Standing standing() {
        return withdrawn ? Standing.WITHDRAWN : approved ? Standing.APPROVED : Standing.RECORDED;
    }
}
