package io.nines.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Events to JSON bytes and back; the type travels beside them. */
public final class EventCodec {
    private EventCodec() {}

    /** The event's value on the wire. */
    public static byte[] encode(DomainEvent event) {
        try {
            return Json.STORED.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an event cannot be written: " + event, e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws UnknownEventTypeException if this release does not know the type or revision
     * @throws UncheckedIOException if the bytes are not of that type
     */
    public static DomainEvent decode(String type, int revision, byte[] value) {
        try {
            return Json.STORED.readValue(value, EventTypes.classOf(type, revision));
        } catch (IOException e) {
            throw new UncheckedIOException("an event of type " + type + " cannot be read", e);
        }
    }
}
