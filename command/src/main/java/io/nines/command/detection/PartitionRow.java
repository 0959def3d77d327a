package io.nines.command.detection;

import io.nines.contract.ObservedEvent.PartitionRead;

/**
 * What is stored of a partition.
 *
 * @param liveFrom hours from this one on are in memory only
 * @param checksResume every result before this offset of {@code nines.checks} is in evidence
 * @param checksRead nothing may be judged before everything up to this offset is read: it has been judged before
 * @param evidenceNext where {@code nines.evidence} goes on
 * @param lastTick {@link Long#MIN_VALUE}: there was none
 * @param lastResultAt likewise
 * @param places see {@link Places}
 */
@SuppressWarnings("ArrayRecordComponent")
record PartitionRow(
        int partition,
        long liveFrom,
        long checksResume,
        long checksRead,
        long evidenceNext,
        long lastTick,
        long lastResultAt,
        byte[] places) {

    /** Nothing was read yet. */
    static PartitionRow start(int partition) {
        return new PartitionRow(partition, 0, 0, 0, 0, Long.MIN_VALUE, Long.MIN_VALUE, new Places().encode());
    }

    /** With evidence that was found beyond: it holds results of that hour, and all that came before an offset. */
    PartitionRow found(long hour, long resume, long next) {
        return new PartitionRow(
                partition,
                Math.max(liveFrom, hour + 1),
                Math.max(checksResume, resume),
                checksRead,
                next,
                lastTick,
                lastResultAt,
                places);
    }

    /** With more of {@code nines.evidence} read, in which nothing was found. */
    PartitionRow goingOnAt(long next) {
        return new PartitionRow(partition, liveFrom, checksResume, checksRead, next, lastTick, lastResultAt, places);
    }

    /** What an event says of a partition that was never read. */
    static PartitionRead unread(int partition) {
        String zeros = "0".repeat(64);
        return new PartitionRead(partition, 0, zeros, 0, zeros);
    }
}
