package io.nines.contract;

import java.time.Instant;
import java.util.List;

/** What detection concludes from results: streams {@code observed/<component>/<yyyy-mm>} and {@code detection/<yyyy-mm>}. */
public sealed interface ObservedEvent extends DomainEvent {

    /** An event that replaces part of a component's observed timeline. */
    sealed interface TimelineEvent extends ObservedEvent permits ObservedStatusChanged, ObservedTimelineRestated {
        /** The component's id. */
        String component();

        /** From here on the timeline is replaced. */
        Instant from();

        /** Up to here the timeline is replaced; null: to its end, which is open. */
        Instant to();

        /** What stands in {@code [from, to)} now; the first is at {@code from}. */
        List<StatusChange> changes();

        /** The outages that this event begins, ends, moves, merges, splits or withdraws. */
        List<ObservedOutage> outages();
    }

    /** The timeline goes on: everything up to the last recorded change still stands. */
    record ObservedStatusChanged(
            String component, Instant from, List<StatusChange> changes, List<ObservedOutage> outages)
            implements TimelineEvent {
        @Override
        public Instant to() {
            return null;
        }
    }

    /** Something recorded earlier was not so: results came late, a policy was changed for the past, results were voided. */
    record ObservedTimelineRestated(
            String component, Instant from, Instant to, List<StatusChange> changes, List<ObservedOutage> outages)
            implements TimelineEvent {}

    /**
     * Up to here everything is judged: no figure reaches further. Of hours before {@link EvidenceHour#openAt}, all results that
     * this covers are in evidence.
     *
     * @param through the instant; it never goes back
     * @param lastResultAt the latest {@code at} of any result so far; null: there was none
     * @param locations from how many places results came in the last hour
     * @param partitions what was read of each partition, and its hashes
     */
    record ObservedThrough(Instant through, Instant lastResultAt, int locations, List<PartitionRead> partitions)
            implements ObservedEvent {}

    /**
     * Binds what was read of one partition of {@code nines.checks}, and written to the same one of {@code nines.evidence}, into
     * the chain. A hash is SHA-256 of (the previous event's hash of this partition, 32 zero bytes at first; then every record
     * from the previous event's next offset on: 4-byte length and bytes of the value).
     *
     * @param checksNext the next offset of {@code nines.checks} to be read
     * @param checksSha256 over what was read, in hex
     * @param evidenceNext the next offset of {@code nines.evidence} to be written
     * @param evidenceSha256 over what was written, in hex
     */
    record PartitionRead(
            int partition, long checksNext, String checksSha256, long evidenceNext, String evidenceSha256) {}
}
