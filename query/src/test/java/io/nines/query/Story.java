package io.nines.query;

import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import io.nines.contract.EventTypes;
import io.nines.contract.Ids;
import io.nines.contract.TextEntry;
import io.nines.log.EventLogWriter;
import io.nines.log.LogEntry;
import io.nines.log.LogHead;
import io.nines.log.LogSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the log as the command side would. */
final class Story implements AutoCloseable {
    static final String AUTHOR = "operator0001";
    private static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");

    private final EventLogWriter writer;
    private final Map<String, Long> sequences = new HashMap<>();

    Story(LogSettings log) {
        writer = EventLogWriter.open(log);
    }

    /** Appends events of one aggregate, each recorded a second after the one before; returns the last position. */
    long tell(String aggregate, DomainEvent... events) {
        return tell(aggregate, List.of(events), List.of(), List.of());
    }

    long tell(String aggregate, List<? extends DomainEvent> events, List<TextEntry> texts, List<String> erased) {
        List<LogEntry> entries = new ArrayList<>();
        for (DomainEvent event : events) {
            EventTypes.EventType type = EventTypes.of(event.getClass());
            entries.add(entry(entries.size(), aggregate, type.name(), type.revision(), EventCodec.encode(event)));
        }
        return writer.append(entries, texts, erased).position();
    }

    /** Appends one event each of aggregates, all at once. */
    long tellEach(Map<String, ? extends DomainEvent> events) {
        List<LogEntry> entries = new ArrayList<>();
        events.forEach((aggregate, event) -> {
            EventTypes.EventType type = EventTypes.of(event.getClass());
            entries.add(entry(entries.size(), aggregate, type.name(), type.revision(), EventCodec.encode(event)));
        });
        return writer.append(entries, List.of(), List.of()).position();
    }

    /** Appends what no release knows. */
    long tellUnreadable(String type) {
        byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
        return writer.append(List.of(entry(0, "riddle/1", type, 1, payload)), List.of(), List.of())
                .position();
    }

    LogHead head() {
        return writer.head();
    }

    static Instant recordedAt(long position) {
        return BEGINNING.plusSeconds(position);
    }

    private LogEntry entry(int index, String aggregate, String type, int revision, byte[] payload) {
        long position = writer.head().position() + 1 + index;
        long sequence = sequences.merge(aggregate, 0L, (old, first) -> old + 1);
        return new LogEntry(
                position,
                recordedAt(position),
                Ids.derived("event " + position),
                type,
                revision,
                aggregate.substring(0, aggregate.indexOf('/')),
                aggregate,
                sequence,
                AUTHOR,
                payload);
    }

    @Override
    public void close() {
        writer.close();
    }
}
