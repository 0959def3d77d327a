package io.nines.command.detection;

import io.nines.contract.EvidenceHour;
import java.util.List;

/** What is stored of a component's hours that are past. */
interface SealedHours {
    /** No record of {@code nines.evidence} yet. */
    long NO_EVIDENCE = -1;

    /**
     * An hour that was judged after it was past.
     *
     * @param hour hours since 1970
     * @param evidence offset of its latest version in {@code nines.evidence}; {@link #NO_EVIDENCE}: none yet
     * @param exit the state after it; null: has to be worked out again
     */
    @SuppressWarnings("ArrayRecordComponent")
    record SealedHour(long hour, long evidence, byte[] exit) {}

    /** The last one before {@code hour}; null: there is none. */
    SealedHour before(ComponentTrack component, long hour);

    /** The next ones from {@code hour} on, in order, at most {@code limit}. */
    List<SealedHour> from(ComponentTrack component, long hour, int limit);

    /** Gets the results of these hours nearer, at once and as far as there is room: they will be asked for. */
    void fetch(ComponentTrack component, List<SealedHour> hours);

    /** The results that are in evidence; an empty hour if there are none. */
    EvidenceHour contents(ComponentTrack component, SealedHour hour);
}
