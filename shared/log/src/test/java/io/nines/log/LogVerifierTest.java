package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.Chain;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.contract.Sha256;
import io.nines.contract.TextEntry;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.Visibility;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log of three rounds: each stores 40 results of the component {@code api}, a tick, and an hour of evidence, and binds
 * them by an event. The positions: 1 and 2 hold a text each, 3 to 5 are the rounds.
 */
class LogVerifierTest {
    private static final TextEntry TEXT = new TextEntry("t3xt00000001", "00".repeat(16), "a description");
    private static final TextEntry SECRET = new TextEntry("t3xt00000002", "11".repeat(16), "a person's name");

    @TempDir
    Path directory;

    private LogFixture log;
    private int api;
    private final List<byte[]> checks = new ArrayList<>();
    private byte[] checksHash = Chain.start();
    private byte[] evidenceHash = Chain.start();

    @BeforeEach
    void write() throws Exception {
        log = LogFixture.start(directory);
        try (EventLogWriter events = EventLogWriter.open(log.settings());
                ChecksWriter writer = ChecksWriter.open(log.settings());
                EvidenceWriter evidence = EvidenceWriter.open(log.settings())) {
            api = writer.partitionOf("api");
            LogEntry first = LogFixture.entry(1, described(TEXT));
            LogEntry second = LogFixture.entry(2, described(SECRET));
            events.append(List.of(first, second), List.of(TEXT, SECRET), List.of());
            for (int round = 0; round < 3; round++) {
                events.append(
                        List.of(LogFixture.entry(3 + round, round(writer, evidence, round))), List.of(), List.of());
            }
        }
    }

    private static ComponentDescribed described(TextEntry text) {
        return new ComponentDescribed("api", "API", null, 0, text.ref(), Visibility.PUBLIC);
    }

    private ObservedThrough round(ChecksWriter writer, EvidenceWriter evidence, int round) throws Exception {
        writer.append(IntStream.range(0, 40).mapToObj(i -> line(round, i)).toList())
                .get();
        writer.tick(LogFixture.START).get();
        byte[] hour = ("evidence of round " + round).getBytes(StandardCharsets.UTF_8);
        long next = evidence.append(api, "api", round, hour, 0).get() + 1;
        List<byte[]> read = readChecks();
        checksHash = rolled(checksHash, read.subList(checks.size(), read.size()));
        checks.addAll(read.subList(checks.size(), read.size()));
        evidenceHash = rolled(evidenceHash, List.of(hour));
        HexFormat hex = HexFormat.of();
        return new ObservedThrough(
                LogFixture.START,
                LogFixture.START,
                1,
                List.of(new PartitionRead(
                        api, checks.size(), hex.formatHex(checksHash), next, hex.formatHex(evidenceHash))));
    }

    private static CheckLine line(int round, int number) {
        byte[] line = ("result " + round + "." + number + "!").getBytes(StandardCharsets.UTF_8);
        return new CheckLine("api", line, 0, line.length, "k3y000000001", LogFixture.START);
    }

    private List<byte[]> readChecks() {
        List<byte[]> values = new ArrayList<>();
        try (TopicReader reader = TopicReader.from(log.settings(), Topics.CHECKS, Map.of(), Map.of())) {
            reader.only(api);
            while (reader.nextOffsets().get(api) < reader.endOffsets().get(api)) {
                reader.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static byte[] rolled(byte[] hash, List<byte[]> values) {
        List<byte[]> parts = new ArrayList<>(List.of(hash));
        for (byte[] value : values) {
            parts.add(ByteBuffer.allocate(4).putInt(value.length).array());
            parts.add(value);
        }
        return Sha256.of(parts.toArray(byte[][]::new));
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private Verdict verdict() {
        return LogVerifier.verify(log.settings());
    }

    private void assertFault(long position, String reason) {
        Verdict verdict = verdict();
        assertThat(verdict.ok()).as(verdict.toString()).isFalse();
        assertThat(verdict.position()).isEqualTo(position);
        assertThat(verdict.fault()).contains(reason);
    }

    private void forge(String partition, String from, String to) throws Exception {
        log.stop();
        StoredBytes.forge(directory, partition, from, to);
        log.startAgain();
    }

    @Test
    void aSoundLogIsFoundSound() {
        Verdict verdict = verdict();

        String chain =
                HexFormat.of().formatHex(log.readAfter(LogHead.START).get(4).chain());
        assertThat(verdict).isEqualTo(new Verdict(true, 5, null, chain, 5, 123, 3, 2));
    }

    @Test
    void anEmptyLogIsSound(@TempDir Path empty) {
        try (LogFixture fresh = LogFixture.start(empty)) {
            Verdict verdict = LogVerifier.verify(fresh.settings());

            assertThat(verdict).isEqualTo(new Verdict(true, 0, null, "00".repeat(32), 0, 0, 0, 0));
        }
    }

    @Test
    void aForgedEventIsFound() throws Exception {
        forge("nines.events-0", "\"locations\":1", "\"locations\":9");

        assertFault(3, "chain differs");
    }

    @Test
    void aForgedCheckIsFoundByTheEventThatBindsIt() throws Exception {
        forge("nines.checks-" + api, "result 1.17!", "result 1.71!");

        assertFault(4, "nines.checks partition " + api + " from offset 41 to 82 was changed");
    }

    @Test
    void forgedEvidenceIsFoundByTheEventThatBindsIt() throws Exception {
        forge("nines.evidence-" + api, "evidence of round 2", "evidence of round 7");

        assertFault(5, "nines.evidence partition " + api + " from offset 2 to 3 was changed");
    }

    @Test
    void aForgedTextIsFound() throws Exception {
        forge("nines.texts-0", "a description", "a descr1ption");

        assertFault(1, "text t3xt00000001 was changed");
    }

    @Test
    void whatADiskDamagedIsFound() throws Exception {
        log.stop();
        StoredBytes.damage(directory, "nines.checks-" + api, "result 1.17!", "result 1.71!");
        log.startAgain();

        assertFault(4, "corrupt");
    }

    @Test
    void aTextThatIsGoneWithoutAWordIsFound() throws Exception {
        try (KafkaProducer<byte[], byte[]> other = log.rawProducer()) {
            other.send(new ProducerRecord<>(Topics.TEXTS, 0, EventRecords.bytes(SECRET.id()), null))
                    .get();
        }

        assertFault(2, "text t3xt00000002 is gone, but was not erased");
    }

    @Test
    void anErasedTextIsNoFault() {
        try (EventLogWriter events = EventLogWriter.open(log.settings())) {
            events.append(List.of(LogFixture.entry(6, new TextErased(SECRET.id()))), List.of(), List.of(SECRET.id()));
        }

        assertThat(verdict().ok()).isTrue();
        assertThat(verdict().texts()).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerKeptIsPassedOverAndTheRestStillCompared() throws Exception {
        forget(50);

        assertThat(verdict().ok()).isTrue();
        assertThat(verdict().checks()).isEqualTo(41);

        forge("nines.checks-" + api, "result 2.17!", "result 2.71!");
        assertFault(5, "from offset 82 to 123 was changed");
    }

    private void forget(long beforeOffset) throws Exception {
        try (Admin admin = Clients.admin(log.settings())) {
            admin.deleteRecords(
                            Map.of(new TopicPartition(Topics.CHECKS, api), RecordsToDelete.beforeOffset(beforeOffset)))
                    .all()
                    .get();
        }
    }

    @Test
    void aTopicThatLostItsEndIsFound() {
        PartitionRead more = new PartitionRead(
                api,
                200,
                HexFormat.of().formatHex(checksHash),
                3,
                HexFormat.of().formatHex(evidenceHash));
        log.append(List.of(
                LogFixture.entry(6, new ObservedThrough(LogFixture.START, LogFixture.START, 1, List.of(more)))));

        assertFault(6, "from offset 123 to 200 is not all there: it ends at 123");
    }
}
