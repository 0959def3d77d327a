package io.nines.log;

import static io.nines.log.LogFixture.entries;
import static io.nines.log.LogFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.contract.TextEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogWriterTest {
    private static final List<TextEntry> NO_TEXTS = List.of();
    private static final List<String> NOTHING_ERASED = List.of();

    @TempDir
    Path directory;

    private LogFixture log;

    @BeforeEach
    void start() {
        log = LogFixture.start(directory);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private List<Long> positionsOnLog() {
        return log.readAfter(LogHead.START).stream()
                .map(event -> event.entry().position())
                .toList();
    }

    @Test
    void whatIsAppendedIsReadBackAsItWas() {
        LogHead head = log.append(entries(1, 5));

        List<LoggedEvent> events = log.readAfter(LogHead.START);
        assertThat(events)
                .extracting(LoggedEvent::entry)
                .usingRecursiveComparison()
                .isEqualTo(entries(1, 5));
        assertThat(events.get(4).event()).isEqualTo(entry(5).event());
        assertThat(events.get(4).head()).usingRecursiveComparison().isEqualTo(head);
    }

    @Test
    void theNextWriterGoesOnFromTheLastRecord() {
        try (EventLogWriter first = EventLogWriter.open(log.settings())) {
            assertThat(first.head()).isEqualTo(LogHead.START);
        }
        for (long position = 1; position <= 20; position++) {
            try (EventLogWriter next = EventLogWriter.open(log.settings())) {
                assertThat(next.head().position()).isEqualTo(position - 1);
                next.append(List.of(entry(position)), NO_TEXTS, NOTHING_ERASED);
            }
        }

        assertThat(positionsOnLog()).hasSize(20).isSorted();
    }

    @Test
    void entriesThatDoNotGoOnAreRefusedAndNothingIsAppended() {
        try (EventLogWriter writer = EventLogWriter.open(log.settings())) {
            writer.append(entries(1, 3), NO_TEXTS, NOTHING_ERASED);

            assertRefused(writer, List.of(entry(5)));
            assertRefused(writer, List.of(entry(3)));
            assertRefused(writer, List.of(entry(4), entry(6)));
            assertRefused(writer, List.of(recordedLike(entry(1), 4)));

            assertThat(writer.append(List.of(entry(4)), NO_TEXTS, NOTHING_ERASED)
                            .position())
                    .isEqualTo(4);
        }
        assertThat(positionsOnLog()).containsExactly(1L, 2L, 3L, 4L);
    }

    private static void assertRefused(EventLogWriter writer, List<LogEntry> entries) {
        assertThatThrownBy(() -> writer.append(entries, NO_TEXTS, NOTHING_ERASED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LogEntry recordedLike(LogEntry time, long position) {
        LogEntry entry = entry(position);
        return new LogEntry(
                position,
                time.recordedAt(),
                entry.eventId(),
                entry.type(),
                entry.revision(),
                entry.aggregateType(),
                entry.aggregateId(),
                entry.sequence(),
                entry.author(),
                entry.payload());
    }

    @Test
    void aWriterThatWasReplacedAppendsNothingMore() {
        try (EventLogWriter zombie = EventLogWriter.open(log.settings())) {
            zombie.append(entries(1, 2), NO_TEXTS, NOTHING_ERASED);
            try (EventLogWriter successor = EventLogWriter.open(log.settings())) {
                assertThat(successor.head().position()).isEqualTo(2);
                assertThatThrownBy(() -> zombie.append(entries(3, 9), NO_TEXTS, NOTHING_ERASED))
                        .isInstanceOf(FencedException.class);
                successor.append(entries(3, 4), NO_TEXTS, NOTHING_ERASED);
            }
            assertThatThrownBy(() -> zombie.append(entries(3, 9), NO_TEXTS, NOTHING_ERASED))
                    .isInstanceOf(LogUnavailableException.class);
        }
        assertThat(positionsOnLog()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatAWriterHadNotCommittedWhenItDiedIsUndone() {
        log.append(entries(1, 3));
        try (KafkaProducer<byte[], byte[]> dying =
                Clients.producer(log.settings(), Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "nines-relay"))) {
            dying.initTransactions();
            dying.beginTransaction();
            LogEntry half = entry(4);
            LogFixture.send(dying, EventRecords.record(half, EventRecords.headers(half), new byte[32]));
            LogFixture.send(
                    dying, new ProducerRecord<>(Topics.TEXTS, 0, EventRecords.bytes("t3xt00000001"), new byte[] {'{'}));
            dying.flush();

            try (EventLogWriter successor = EventLogWriter.open(log.settings())) {
                assertThat(successor.head().position()).isEqualTo(3);
                successor.append(entries(4, 5), NO_TEXTS, NOTHING_ERASED);
            }
        }
        assertThat(positionsOnLog()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(texts()).isEmpty();
    }

    @Test
    void textsComeAndGoWithTheirEvents() {
        TextEntry kept = new TextEntry("t3xt00000001", "00112233445566778899aabbccddeeff", "stays");
        TextEntry gone = new TextEntry("t3xt00000002", "ffeeddccbbaa99887766554433221100", "goes");
        try (EventLogWriter writer = EventLogWriter.open(log.settings())) {
            writer.append(entries(1, 1), List.of(kept, gone), NOTHING_ERASED);
            LogHead head = writer.append(List.of(), NO_TEXTS, List.of(gone.id()));

            assertThat(head.position()).isEqualTo(1);
            assertThat(writer.append(List.of(), NO_TEXTS, NOTHING_ERASED)).isEqualTo(head);
        }

        Map<String, TextEntry> expected = new HashMap<>();
        expected.put(kept.id(), kept);
        expected.put(gone.id(), null);
        assertThat(texts()).isEqualTo(expected);
    }

    private Map<String, TextEntry> texts() {
        Map<String, TextEntry> texts = new HashMap<>();
        try (TextLogReader reader = TextLogReader.fromStart(log.settings())) {
            while (!reader.caughtUp()) {
                reader.poll(Duration.ofMillis(100)).forEach(change -> texts.put(change.id(), change.entryOrNull()));
            }
        }
        return texts;
    }
}
