package io.nines.command.detection;

import io.nines.contract.ObservedOutage.Fate;
import io.nines.contract.Proof;

/**
 * What is to be recorded of an outage.
 *
 * @param outage how it stands; of one that does not, how it was on record, without proof
 * @param was the same outage as recorded so far; null: it is new
 * @param other what it was merged into or split from
 */
record OutageNote(String id, Fate fate, ImpliedOutage outage, RecordedOutage was, String other) {

    /** The first proof as recorded, if that still holds: then its line need not be looked up again. */
    Proof knownFirst() {
        return was == null || !RecordedOutage.isAs(was.first(), outage.first()) ? null : was.first();
    }

    Proof knownLast() {
        return was == null || !RecordedOutage.isAs(was.last(), outage.last()) ? null : was.last();
    }

    /** Whether a bound stays where it is, but another result proves it. */
    boolean isProvenOtherwise() {
        return fate == Fate.STANDS
                && was != null
                && ((was.start() == outage.start() && !RecordedOutage.isAs(was.first(), outage.first()))
                        || (was.end() == outage.end() && !RecordedOutage.isAs(was.last(), outage.last())));
    }
}
