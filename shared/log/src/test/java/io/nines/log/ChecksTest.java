package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topic grows from test to test; each looks at what came after it began. */
class ChecksTest {
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00.123Z");

    @TempDir
    static Path directory;

    private static LogFixture log;
    private static ChecksWriter writer;
    private Map<Integer, Long> begin;

    @BeforeAll
    static void start() {
        log = LogFixture.start(directory);
        writer = ChecksWriter.open(log.settings());
    }

    @BeforeEach
    void remember() {
        try (ChecksReader reader = ChecksReader.from(log.settings(), Map.of())) {
            begin = reader.endOffsets();
        }
    }

    @AfterAll
    static void stop() {
        writer.close();
        log.close();
    }

    private CollectingSink readFromBegin() {
        try (ChecksReader reader = ChecksReader.from(log.settings(), begin)) {
            return CollectingSink.of(reader);
        }
    }

    private static CheckLine line(String component, String text) {
        byte[] buffer = ("<<" + text + ">>").getBytes(StandardCharsets.UTF_8);
        return new CheckLine(component, buffer, 2, buffer.length - 4, "k3y000000001", NOW);
    }

    @Test
    void whatIsAnsweredTakesNoRoom() throws Exception {
        int nearlyAll = (16 << 20) - 1;
        writer.append(List.of(line("api", "{}"), line("web", "{}"))).get();
        assertThat(writer.hasRoomFor(nearlyAll)).isTrue();
        assertThat(writer.hasRoomFor(16 << 20)).isFalse();
    }

    @Test
    void aLineIsStoredAsItWasSentWithWhenAndByWhom() throws Exception {
        Appended appended = writer.append(List.of(line("api", "{\"a\":1}"))).get();

        int partition = writer.partitionOf("api");
        long offset = begin.get(partition);
        assertThat(appended).isEqualTo(new Appended(Map.of(partition, offset + 1), List.of()));
        assertThat(readFromBegin().results)
                .containsExactly(partition + ":" + offset + " 2026-01-01T10:00:00.123Z k3y000000001 {\"a\":1}");
    }

    @Test
    void aBatchSaysHowFarEachPartitionWentThatItTouched() throws Exception {
        List<CheckLine> lines = new ArrayList<>();
        Map<Integer, Long> expected = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            String component = "component-" + i % 100;
            lines.add(line(component, "line " + i));
            int partition = writer.partitionOf(component);
            expected.merge(partition, begin.get(partition) + 1, (next, any) -> next + 1);
        }

        Appended appended = writer.append(lines).get();

        assertThat(appended).isEqualTo(new Appended(expected, List.of()));
        assertThat(appended.nextOffsets()).hasSize(4);
        CollectingSink sink = readFromBegin();
        assertThat(sink.results).hasSize(500).doesNotHaveDuplicates();
        assertThat(sink.any).hasSize(500);
    }

    @Test
    void aComponentsLinesStayInOrder() throws Exception {
        List<CompletableFuture<Appended>> batches = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            batches.add(writer.append(List.of(line("api", "line " + i))));
        }
        for (CompletableFuture<Appended> batch : batches) {
            batch.get();
        }

        List<String> results = readFromBegin().results;
        assertThat(results).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(results.get(i)).endsWith(" line " + i);
        }
    }

    @Test
    void anEmptyBatchIsDoneAtOnce() throws Exception {
        assertThat(writer.append(List.of()).get()).isEqualTo(new Appended(Map.of(), List.of()));
    }

    @Test
    void aLineThatTheBrokerRefusesFailsAlone() throws Exception {
        CheckLine tooLong = line("api", "x".repeat(2 << 20));

        Appended appended = writer.append(List.of(line("api", "a"), tooLong, line("api", "b"), tooLong))
                .get();

        assertThat(appended.failed()).containsExactly(1, 3);
        assertThat(readFromBegin().results).hasSize(2);
        assertThat(writer.append(List.of(tooLong)).get().failed()).containsExactly(0);
    }

    @Test
    void aComponentIsWhereKafkasOwnPartitionerPutsIt() throws Exception {
        try (KafkaProducer<byte[], byte[]> other = log.rawProducer()) {
            for (String component : List.of("api", "web", "9-lives", "a", "status-page-of-somebody", "z".repeat(63))) {
                int partition = other.send(
                                new ProducerRecord<>(Topics.CHECKS, EventRecords.bytes(component), new byte[0]))
                        .get()
                        .partition();

                assertThat(writer.partitionOf(component)).isEqualTo(partition);
            }
        }
        assertThat(writer.partitions()).isEqualTo(4);
    }

    @Test
    void aRecordOfSomebodyElseHasNoKeyAndTheBrokersTime() throws Exception {
        try (KafkaProducer<byte[], byte[]> other = log.rawProducer()) {
            other.send(new ProducerRecord<>(Topics.CHECKS, 2, new byte[0], null))
                    .get();
        }

        assertThat(readFromBegin().results).singleElement().asString().matches("2:\\d+ 20[2-9][^ ]+Z  ");
    }

    @Test
    void aTickReachesEveryPartitionAfterWhatWasAppendedBefore() throws Exception {
        var results = writer.append(List.of(line("api", "before"), line("api", "before")));
        writer.tick(NOW).get();

        assertThat(results).isCompleted();
        CollectingSink sink = readFromBegin();
        int partition = writer.partitionOf("api");
        assertThat(sink.ticks).hasSize(4).allMatch(tick -> tick.endsWith(" 2026-01-01T10:00:00.123Z"));
        assertThat(sink.ticks).anyMatch(tick -> tick.startsWith(partition + ":" + (begin.get(partition) + 2) + " "));
        assertThat(sink.any).hasSize(6);
        assertThat(sink.demands).isEmpty();
    }

    @Test
    void aDemandReachesEveryPartition() {
        writer.demand(NOW);

        LogFixture.waitUntil(() -> readFromBegin().demands.size() == 4);
        assertThat(readFromBegin().ticks).isEmpty();
        assertThat(readFromBegin().results).isEmpty();
    }

    @Test
    void aReaderGoesOnWhereItIsTold() throws Exception {
        writer.append(List.of(line("api", "first"), line("api", "second"))).get();
        int partition = writer.partitionOf("api");
        Map<Integer, Long> next = new TreeMap<>(begin);
        next.merge(partition, 1L, Long::sum);

        try (ChecksReader reader = ChecksReader.from(log.settings(), next)) {
            assertThat(reader.nextOffsets()).isEqualTo(next);
            assertThat(CollectingSink.of(reader).results)
                    .singleElement()
                    .asString()
                    .endsWith("second");
            assertThat(reader.nextOffsets()).isEqualTo(reader.endOffsets());
        }
    }

    @Test
    void aReaderMayKeepToOnePartition() throws Exception {
        writer.append(List.of(line("api", "wanted"))).get();
        writer.tick(NOW).get();
        int partition = writer.partitionOf("api");

        try (ChecksReader reader = ChecksReader.from(log.settings(), begin)) {
            assertThat(reader.partitionOf("api")).isEqualTo(partition);
            reader.only(partition);
            CollectingSink sink = new CollectingSink();
            LogFixture.waitUntil(() -> {
                reader.poll(Duration.ofMillis(100), sink);
                return reader.nextOffsets()
                        .get(partition)
                        .equals(reader.endOffsets().get(partition));
            });
            assertThat(sink.any)
                    .containsExactly(
                            partition + ":" + begin.get(partition), partition + ":" + (begin.get(partition) + 1));
        }
    }

    @Test
    void whatIsNoLongerKeptIsLeftOut() throws Exception {
        writer.append(List.of(line("api", "old"), line("api", "new"))).get();
        int partition = writer.partitionOf("api");
        long kept = begin.get(partition) + 1;
        try (Admin admin = Clients.admin(log.settings())) {
            admin.deleteRecords(
                            Map.of(new TopicPartition(Topics.CHECKS, partition), RecordsToDelete.beforeOffset(kept)))
                    .all()
                    .get();
        }

        try (ChecksReader reader = ChecksReader.from(log.settings(), begin)) {
            assertThat(reader.startOffsets()).containsEntry(partition, kept);
            assertThat(reader.nextOffsets()).containsEntry(partition, kept);
            assertThat(CollectingSink.of(reader).results)
                    .singleElement()
                    .asString()
                    .endsWith("new");
        }
    }

    @Test
    void whoHasReadMoreThanThereIsIsTold() {
        Map<Integer, Long> next = Map.of(1, begin.get(1) + 1);

        assertThatThrownBy(() -> ChecksReader.from(log.settings(), next))
                .isInstanceOf(LogBrokenException.class)
                .hasMessageContaining("nines.checks-1 ends at offset " + begin.get(1));
    }

    @Test
    void aClosedWriterStoresNothing() {
        ChecksWriter closed = ChecksWriter.open(log.settings());
        closed.close();

        assertThatThrownBy(() -> closed.append(List.of(line("api", "a"))).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(LogUnavailableException.class);
        assertThatThrownBy(() -> closed.tick(NOW).get()).hasCauseInstanceOf(LogUnavailableException.class);
    }
}
