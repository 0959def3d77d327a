package io.nines.log;

import static io.nines.log.LogFixture.entries;
import static io.nines.log.LogFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.contract.UnknownEventTypeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One log for all: 400 events in transactions of 1 to 5, with undone ones between them. */
class EventLogReaderTest {
    private static final int EVENTS = 400;

    @TempDir
    static Path directory;

    private static LogFixture log;
    private static final List<LogHead> HEADS = new ArrayList<>();

    @BeforeAll
    static void start() {
        log = LogFixture.start(directory);
        Random random = new Random(7);
        try (EventLogWriter writer = EventLogWriter.open(log.settings());
                KafkaProducer<byte[], byte[]> undoing =
                        Clients.producer(log.settings(), Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "undoing"))) {
            undoing.initTransactions();
            while (writer.head().position() < EVENTS) {
                long next = writer.head().position() + 1;
                long last = Math.min(EVENTS, next + random.nextInt(5));
                writer.append(entries(next, last), List.of(), List.of());
                if (random.nextInt(3) == 0) {
                    undo(undoing, 1 + random.nextInt(20));
                }
            }
        }
        HEADS.add(LogHead.START);
        log.readAfter(LogHead.START).forEach(event -> HEADS.add(event.head()));
    }

    private static void undo(KafkaProducer<byte[], byte[]> undoing, int records) {
        undoing.beginTransaction();
        for (int i = 0; i < records; i++) {
            LogFixture.send(
                    undoing, EventRecords.record(entry(9_999), EventRecords.headers(entry(9_999)), new byte[32]));
        }
        undoing.flush();
        undoing.abortTransaction();
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    @Test
    void whatWasUndoneIsNeverSeen() {
        assertThat(HEADS).extracting(LogHead::position).hasSize(EVENTS + 1).doesNotContain(9_999L);
    }

    @Test
    void aReaderGoesOnRightAfterItsHead() {
        Random random = new Random(11);
        for (int i = 0; i < 25; i++) {
            LogHead head = HEADS.get(i == 0 ? EVENTS - 1 : random.nextInt(EVENTS));
            try (EventLogReader reader = EventLogReader.after(log.settings(), head)) {
                assertThat(reader.head()).isEqualTo(head);
                assertThat(reader.caughtUp()).isFalse();
                assertThat(next(reader).get(0).entry().position()).isEqualTo(head.position() + 1);
            }
        }
    }

    private static List<LoggedEvent> next(EventLogReader reader) {
        List<LoggedEvent> events = new ArrayList<>();
        LogFixture.waitUntil(() -> {
            events.addAll(reader.poll(Duration.ofMillis(100)));
            return !events.isEmpty();
        });
        return events;
    }

    @Test
    void atTheEndThereIsNothingMore() {
        try (EventLogReader reader = EventLogReader.after(log.settings(), HEADS.get(EVENTS))) {
            assertThat(reader.poll(Duration.ofMillis(50))).isEmpty();
            LogFixture.waitUntil(() -> reader.poll(Duration.ofMillis(50)).isEmpty() && reader.caughtUp());
            assertThat(reader.head()).isEqualTo(HEADS.get(EVENTS));
        }
    }

    @Test
    void aHeadBeyondTheEndIsAContradiction() {
        LogHead beyond = new LogHead(EVENTS + 3, LogFixture.START, new byte[32]);

        assertThatThrownBy(() -> EventLogReader.after(log.settings(), beyond))
                .isInstanceOfSatisfying(
                        LogBrokenException.class, e -> assertThat(e.position()).isEqualTo(EVENTS + 1))
                .hasMessageContaining("ends at position " + EVENTS + ", but was read up to " + (EVENTS + 3));
    }

    @Test
    void aHeadWithAnotherChainIsAContradiction() {
        LogHead other = new LogHead(17, LogFixture.START, new byte[32]);

        assertThatThrownBy(() -> EventLogReader.after(log.settings(), other))
                .isInstanceOfSatisfying(
                        LogBrokenException.class, e -> assertThat(e.position()).isEqualTo(17))
                .hasMessageContaining("part");
    }

    @Test
    void anEmptyLogIsReadToItsEndAtOnce(@TempDir Path empty) {
        try (LogFixture fresh = LogFixture.start(empty);
                EventLogReader reader = EventLogReader.after(fresh.settings(), LogHead.START);
                TextLogReader texts = TextLogReader.fromStart(fresh.settings())) {
            assertThat(reader.caughtUp()).isTrue();
            assertThat(reader.poll(Duration.ofMillis(10))).isEmpty();
            assertThat(texts.caughtUp()).isTrue();
            assertThatThrownBy(() -> EventLogReader.after(fresh.settings(), HEADS.get(1)))
                    .isInstanceOf(LogBrokenException.class)
                    .hasMessageContaining("ends at position 0");
        }
    }

    @Test
    void anUnknownTypeStopsTheReaderAfterWhatIsBeforeIt(@TempDir Path other) {
        try (LogFixture fresh = LogFixture.start(other)) {
            LogEntry known = entry(2);
            LogEntry unknown = new LogEntry(
                    2,
                    known.recordedAt(),
                    known.eventId(),
                    "from-the-future",
                    1,
                    "future",
                    "future/1",
                    0,
                    null,
                    known.payload());
            fresh.append(List.of(entry(1), unknown, entry(3)));
            try (EventLogReader reader = EventLogReader.after(fresh.settings(), LogHead.START)) {
                assertThat(next(reader)).hasSize(1);
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> reader.poll(Duration.ofMillis(100)))
                            .isInstanceOf(UnknownEventTypeException.class)
                            .hasMessageContaining("from-the-future");
                }
                assertThat(reader.head().position()).isEqualTo(1);
                assertThat(reader.caughtUp()).isFalse();
            }
        }
    }
}
