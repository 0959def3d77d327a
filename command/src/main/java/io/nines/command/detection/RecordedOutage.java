package io.nines.command.detection;

import io.nines.contract.Proof;

/**
 * An outage as events on record leave it.
 *
 * @param order smaller for the one that was recorded first
 * @param end {@link StatusSteps#OPEN}: it goes on
 */
record RecordedOutage(String id, long order, long start, long end, Proof first, Proof last) {

    boolean overlaps(ImpliedOutage other) {
        return start < other.end() && other.start() < end;
    }

    boolean isAs(ImpliedOutage other) {
        return start == other.start() && end == other.end() && isAs(first, other.first()) && isAs(last, other.last());
    }

    static boolean isAs(Proof recorded, ProvingResult implied) {
        return recorded == null ? implied == null : ProvingResult.of(recorded).equals(implied);
    }
}
