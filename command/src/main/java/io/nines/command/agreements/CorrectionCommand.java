package io.nines.command.agreements;

import io.nines.command.acceptance.AggregateCommand;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.RejectedException;
import io.nines.contract.CorrectionEvent;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.TextRef;
import java.time.Instant;
import java.util.List;

/** What can be asked of a correction, and what comes of it. */
sealed interface CorrectionCommand extends AggregateCommand {
    /** The correction's id. */
    String correction();

    /** At which revision the caller believes it to be. */
    default Expectation expectation() {
        return Expectation.NONE;
    }

    @Override
    default String aggregate() {
        return Correction.aggregate(correction());
    }

    /**
     * The events by which it is carried out; none where it changes nothing.
     *
     * @param it where the correction stands; null: there is none yet
     * @throws RejectedException if a rule says no
     */
    List<CorrectionEvent> decide(CorrectionState it);

    /** Take that time for something else. The same id again changes nothing. */
    record RecordCorrection(
            String correction,
            List<String> components,
            Instant from,
            Instant to,
            CorrectedAs as,
            String category,
            TextRef reason,
            TextRef evidence)
            implements CorrectionCommand {
        @Override
        public List<CorrectionEvent> decide(CorrectionState it) {
            return it != null
                    ? List.of()
                    : List.of(new CorrectionRecorded(correction, components, from, to, as, category, reason, evidence));
        }
    }

    /** Let it apply also where a second person's approval is needed; {@code by} is the id of that person's key. */
    record ApproveCorrection(String correction, String by, Expectation expectation) implements CorrectionCommand {
        @Override
        public List<CorrectionEvent> decide(CorrectionState it) {
            if (it.withdrawn()) {
                throw new RejectedException(
                        "correction-withdrawn", "The correction is withdrawn", "Record another one instead.");
            }
            if (by != null && by.equals(it.author())) {
                throw new RejectedException(
                        "own-correction",
                        "Nobody approves a correction of their own",
                        "It was recorded with this very key; somebody with another one has to approve it.");
            }
            return it.approved() ? List.of() : List.of(new CorrectionApproved(correction));
        }
    }

    /** Let it change nothing any more. */
    record WithdrawCorrection(String correction, TextRef reason, Expectation expectation) implements CorrectionCommand {
        @Override
        public List<CorrectionEvent> decide(CorrectionState it) {
            return it.withdrawn() ? List.of() : List.of(new CorrectionWithdrawn(correction, reason));
        }
    }
}
