package io.nines.command.agreements;

import io.nines.command.acceptance.RejectedException;
import io.nines.contract.Instants;
import java.time.Instant;
import java.util.Objects;

/** What may not be asked of an agreement as it stands. Each names itself. */
final class AgreementRules {
    private AgreementRules() {}

    static void nothingBeforeTheFirst(Instant effectiveFrom, Instant startsAt) {
        if (effectiveFrom != null && !effectiveFrom.equals(startsAt)) {
            throw new RejectedException(
                    "first-version-holds-from-the-start",
                    "The first version holds from the start",
                    "Before effectiveFrom nothing would be said. Leave it out here, and send the next version with it.");
        }
    }

    static void sameStart(AgreementState it, Instant startsAt) {
        if (!Objects.equals(startsAt, it.startsAt())) {
            throw new RejectedException(
                    "start-stays",
                    "An agreement's start does not change",
                    "It " + start(it) + ". End it and conclude another one, if it is to start at another time.");
        }
    }

    /** Backfill is welcome, but only onto the end: what an earlier version said of its time stays. */
    static void next(AgreementState it, Instant effectiveFrom) {
        if (it.effectiveFrom() != null && !effectiveFrom.isAfter(it.effectiveFrom())) {
            throw new RejectedException(
                    "amendments-in-order",
                    "Amendments come in order",
                    "Version " + it.version() + " holds from " + Instants.format(it.effectiveFrom())
                            + " on; the next one has to hold from later on, not from "
                            + Instants.format(effectiveFrom) + ".");
        }
        if (it.endsAt() != null && !effectiveFrom.isBefore(it.endsAt())) {
            throw new RejectedException(
                    "agreement-ended",
                    "The agreement is not in force then",
                    "It is in force until " + Instants.format(it.endsAt()) + "; what would hold from "
                            + Instants.format(effectiveFrom) + " on would never hold.");
        }
    }

    static void notBeforeStart(AgreementState it, Instant endsAt) {
        if (it.startsAt() != null && endsAt.isBefore(it.startsAt())) {
            throw new RejectedException(
                    "ends-before-start", "An agreement cannot end before it starts", "It " + start(it) + ".");
        }
    }

    private static String start(AgreementState it) {
        return it.startsAt() == null
                ? "is in force as far back as anything is known"
                : "starts at " + Instants.format(it.startsAt());
    }
}
