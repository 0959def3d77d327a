package io.nines.command.detection;

import io.nines.contract.EvidenceHour;

/**
 * How far a partition is.
 *
 * @param liveFrom hours from this one on are in memory only; earlier ones are in evidence, or will be soon
 * @param tick the last tick, as far as silence was judged; {@link Long#MIN_VALUE}: there was none
 */
record PartitionTime(long liveFrom, long tick) {
    /** From which hour on hours are live after a tick. */
    static long liveFromAt(long before, long tick) {
        return tick == Long.MIN_VALUE ? before : Math.max(before, EvidenceHour.openAt(tick));
    }

    /** A tick that must have come before hours up to {@code liveFrom} were past; {@link Long#MIN_VALUE}: none. */
    static long tickBefore(long liveFrom) {
        return liveFrom == 0 ? Long.MIN_VALUE : EvidenceHour.startOf(liveFrom) + EvidenceHour.GRACE_MILLIS;
    }
}
