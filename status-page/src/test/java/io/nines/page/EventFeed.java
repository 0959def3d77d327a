package io.nines.page;

import io.nines.contract.ComponentEvent;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import io.nines.contract.EventTypes;
import io.nines.contract.EventTypes.EventType;
import io.nines.contract.Ids;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.TextEntry;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import io.nines.log.EventLogWriter;
import io.nines.log.LogEntry;
import io.nines.log.LogHead;
import io.nines.log.LogSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes events to a real log, as the relay would. */
public final class EventFeed implements AutoCloseable {
    private final EventLogWriter writer;
    private final Map<String, Long> sequences = new HashMap<>();
    private LogHead head;

    public EventFeed(LogSettings log) {
        writer = EventLogWriter.open(log);
        head = writer.head();
    }

    public EventFeed add(Instant recordedAt, DomainEvent event) {
        return add(recordedAt, event, List.of(), List.of());
    }

    public EventFeed add(Instant recordedAt, DomainEvent event, List<TextEntry> texts, List<String> erased) {
        EventType type = EventTypes.of(event.getClass());
        return add(recordedAt, type.name(), EventCodec.encode(event), texts, erased);
    }

    /** An event of any type, also one that nobody knows. */
    public EventFeed add(Instant recordedAt, String type, byte[] payload, List<TextEntry> texts, List<String> erased) {
        String stream = "test/" + type;
        long sequence = sequences.merge(stream, 0L, (was, same) -> was + 1);
        Instant at = recordedAt.isBefore(head.recordedAt()) ? head.recordedAt() : recordedAt;
        LogEntry entry = new LogEntry(
                head.position() + 1,
                at,
                Ids.derived(type + head.position()),
                type,
                1,
                "test",
                stream,
                sequence,
                null,
                payload);
        head = writer.append(List.of(entry), texts, erased);
        return this;
    }

    public EventFeed registered(Instant at, String id, String name, String group, int order) {
        return registered(at, id, name, group, order, null, Visibility.PUBLIC);
    }

    public EventFeed registered(
            Instant at, String id, String name, String group, int order, TextRef description, Visibility visibility) {
        return add(
                at, new ComponentRegistered(id, name, group, order, description, visibility, DetectionPolicy.DEFAULT));
    }

    public EventFeed retired(Instant at, String id) {
        return add(at, new ComponentEvent.ComponentRetired(id));
    }

    public EventFeed observed(Instant recordedAt, String id, Instant at, Status status) {
        return add(recordedAt, new ObservedStatusChanged(id, at, List.of(new StatusChange(at, status)), List.of()));
    }

    public EventFeed through(Instant recordedAt, Instant through, Instant lastResultAt, int places) {
        return add(recordedAt, new ObservedThrough(through, lastResultAt, places, List.of()));
    }

    public long position() {
        return head.position();
    }

    public LogHead head() {
        return head;
    }

    @Override
    public void close() {
        writer.close();
    }
}
