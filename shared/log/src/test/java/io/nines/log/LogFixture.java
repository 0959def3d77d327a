package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import io.nines.contract.EventTypes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A broker with the four topics, and events to put on them. */
final class LogFixture implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Path directory;
    private EmbeddedBroker broker;

    private LogFixture(Path directory) {
        this.directory = directory;
        startAgain();
        Topics.ensure(settings());
    }

    static LogFixture start(Path directory) {
        return new LogFixture(directory);
    }

    void startAgain() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory, port(), false));
    }

    private int port() {
        return broker == null ? 0 : Integer.parseInt(broker.bootstrapServers().split(":", 2)[1]);
    }

    void stop() {
        broker.close();
    }

    Path directory() {
        return directory;
    }

    LogSettings settings() {
        return LogSettings.singleNode(broker.bootstrapServers());
    }

    /** A producer that knows nothing of chains and positions. */
    KafkaProducer<byte[], byte[]> rawProducer() {
        return Clients.producer(settings(), Map.of());
    }

    /** Sends without waiting; whatever follows waits for it, or finds out that it failed. */
    static void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        var unused = producer.send(record);
    }

    static LogEntry entry(long position) {
        return entry(position, new ComponentRetired("component-" + position));
    }

    static LogEntry entry(long position, DomainEvent event) {
        EventTypes.EventType type = EventTypes.of(event.getClass());
        return new LogEntry(
                position,
                START.plusMillis(position),
                String.format("event%07d", position),
                type.name(),
                type.revision(),
                "component",
                "component/component-" + position,
                0,
                position % 2 == 0 ? null : "k3y000000001",
                EventCodec.encode(event));
    }

    static List<LogEntry> entries(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(LogFixture::entry).toList();
    }

    /** Appends events in one transaction of a writer of its own. */
    LogHead append(List<LogEntry> entries) {
        try (EventLogWriter writer = EventLogWriter.open(settings())) {
            return writer.append(entries, List.of(), List.of());
        }
    }

    /** Everything after the head that is decided by now. */
    List<LoggedEvent> readAfter(LogHead head) {
        assertThat(PositionSearch.awaitDecided(settings())).isTrue();
        List<LoggedEvent> events = new ArrayList<>();
        try (EventLogReader reader = EventLogReader.after(settings(), head)) {
            while (!reader.caughtUp()) {
                events.addAll(reader.poll(Duration.ofMillis(100)));
            }
        }
        return events;
    }

    static void waitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
