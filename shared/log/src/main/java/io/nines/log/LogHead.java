package io.nines.log;

import io.nines.contract.Chain;
import java.time.Instant;

/**
 * How far somebody has read or written {@code nines.events}.
 *
 * @param position the last event's position; 0: none
 * @param recordedAt when that event was recorded
 * @param chain the chain value there
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogHead(long position, Instant recordedAt, byte[] chain) {
    /** Before the first event. */
    public static final LogHead START = new LogHead(0, Instant.EPOCH, Chain.start());
}
