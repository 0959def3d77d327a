package io.nines.bench.run;

import io.nines.bench.load.Results;
import io.nines.bench.load.Words;
import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import io.nines.contract.EventTypes;
import io.nines.contract.Visibility;
import io.nines.log.CheckLine;
import io.nines.log.ChecksWriter;
import io.nines.log.EventLogWriter;
import io.nines.log.LogEntry;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A log that is written while Nines does not run, through the same writers: Nines finds it, and goes on from it. */
public final class PreparedLog implements AutoCloseable {
    private static final long MINUTE = 60_000;
    private static final int BATCH = 2_000;
    /** One failure is down, one success is up, silence says nothing. */
    private static final DetectionPolicy POLICY = new DetectionPolicy(1, 1, 1, null, null, null);

    private final EmbeddedBroker broker;
    private final LogSettings log;
    private final List<LogEntry> batch = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private EventLogWriter events;
    private long position;
    private Instant recordedAt;

    /** Opens the log of a data directory, where Nines does not run. */
    public PreparedLog(Path data) {
        broker = EmbeddedBroker.start(new BrokerSettings(data.resolve("log"), 0, false));
        log = LogSettings.singleNode(broker.bootstrapServers());
        Topics.ensure(log);
    }

    /** Registers components {@code service-000000} and so on, in a log without events; the first 200 are on the page. */
    public void register(int components, Instant at) {
        open(at);
        for (int i = 0; i < components; i++) {
            String id = Results.component(i);
            append(
                    "component",
                    "component/" + id,
                    new ComponentRegistered(
                            id,
                            "Service " + i,
                            "Group " + i / 10,
                            0,
                            null,
                            i < Subject.SHOWN ? Visibility.PUBLIC : Visibility.INTERNAL,
                            POLICY));
        }
        flush();
    }

    private void open(Instant at) {
        events = EventLogWriter.open(log);
        position = events.head().position();
        recordedAt = at;
    }

    private void append(String aggregateType, String aggregate, DomainEvent event) {
        long sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        position++;
        batch.add(new LogEntry(
                position,
                recordedAt,
                String.format(Locale.ROOT, "%012d", position),
                EventTypes.of(event.getClass()).name(),
                EventTypes.of(event.getClass()).revision(),
                aggregateType,
                aggregate,
                sequence,
                null,
                EventCodec.encode(event)));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        events.append(List.copyOf(batch), List.of(), List.of());
        batch.clear();
    }

    /** Writes results from one number to another, and a tick for each minute of their time, as a log has them. */
    public void results(Words order, long from, long to) {
        Results results = Results.of(order);
        byte[] line = new byte[Results.length()];
        Instant now = Instant.now();
        try (ChecksWriter writer = ChecksWriter.open(log)) {
            long minute = results.millisOf(from) / MINUTE;
            for (long number = from; number < to; number += BATCH) {
                List<CheckLine> lines = new ArrayList<>(BATCH);
                long end = Math.min(number + BATCH, to);
                for (long i = number; i < end; i++) {
                    results.write(i, line, 0);
                    lines.add(new CheckLine(results.idOf(i), line.clone(), 0, line.length, "k-benchmark0", now));
                }
                writer.append(lines).join();
                long next = results.millisOf(end) / MINUTE;
                if (next > minute) {
                    writer.tick(Instant.ofEpochMilli(next * MINUTE)).join();
                    minute = next;
                }
            }
        }
    }

    @Override
    public void close() {
        if (events != null) {
            events.close();
        }
        broker.close();
    }
}
