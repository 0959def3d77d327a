package io.nines.log;

import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import java.time.Instant;

/**
 * An event as it is relayed: all that the event store knows of it, so that the store can be brought up from the log.
 *
 * @param position dense, from 1
 * @param recordedAt never before the previous entry's
 * @param eventId 12 characters of {@code [0-9a-z]}
 * @param type name on the wire
 * @param revision of that type
 * @param aggregateType such as {@code component}
 * @param aggregateId such as {@code component/api}; the record's key and {@code ce_subject}
 * @param sequence within the aggregate, from 0
 * @param author id of the access key that asked for it; null: Nines itself
 * @param payload JSON
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogEntry(
        long position,
        Instant recordedAt,
        String eventId,
        String type,
        int revision,
        String aggregateType,
        String aggregateId,
        long sequence,
        String author,
        byte[] payload) {

    /** The event, read. */
    public DomainEvent event() {
        return EventCodec.decode(type, revision, payload);
    }
}
