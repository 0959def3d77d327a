package io.nines.log;

import io.nines.contract.DomainEvent;

/**
 * An event read back from {@code nines.events}; density and chain were checked on the way.
 *
 * @param chain the chain value of this record
 */
@SuppressWarnings("ArrayRecordComponent")
public record LoggedEvent(LogEntry entry, byte[] chain, DomainEvent event) {
    /** How far one has read with this event. */
    public LogHead head() {
        return new LogHead(entry.position(), entry.recordedAt(), chain);
    }
}
