package io.nines.log;

import static io.nines.log.LogFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.contract.Chain;
import io.nines.contract.ComponentEvent.ComponentRetired;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six events, put on the log by somebody who changes something about the fourth. */
class TamperedEventsTest {
    @TempDir
    Path directory;

    private LogFixture log;
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();

    @BeforeEach
    void start() {
        log = LogFixture.start(directory);
        byte[] chain = Chain.start();
        for (long position = 1; position <= 6; position++) {
            LogEntry entry = entry(position);
            SortedMap<String, byte[]> headers = EventRecords.headers(entry);
            chain = Chain.next(chain, headers, entry.payload());
            records.add(EventRecords.record(entry, headers, chain));
        }
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private void assertFoundAt(long position, String reason) {
        put();
        assertThatThrownBy(() -> {
                    List<LoggedEvent> good = log.readAfter(LogHead.START);
                    throw new AssertionError("nothing was found: " + good);
                })
                .isInstanceOfSatisfying(
                        LogBrokenException.class, e -> assertThat(e.position()).isEqualTo(position))
                .hasMessageContaining(reason);

        Verdict verdict = LogVerifier.verify(log.settings());
        assertThat(verdict.ok()).isFalse();
        assertThat(verdict.position()).isEqualTo(position);
        assertThat(verdict.fault()).contains(reason);
        assertThat(verdict.events()).isEqualTo(position - 1);
    }

    private void put() {
        try (KafkaProducer<byte[], byte[]> producer = log.rawProducer()) {
            records.forEach(record -> LogFixture.send(producer, record));
        }
    }

    private void change(Consumer<ProducerRecord<byte[], byte[]>> change) {
        change.accept(records.get(3));
    }

    @Test
    void untouchedItIsSound() {
        put();

        assertThat(log.readAfter(LogHead.START)).hasSize(6);
        assertThat(LogVerifier.verify(log.settings()).ok()).isTrue();
    }

    @Test
    void aMissingEventIsFound() {
        records.remove(3);

        assertFoundAt(4, "position 5 stands there");
    }

    @Test
    void anEventThatIsThereTwiceIsFound() {
        records.add(4, records.get(3));

        assertFoundAt(5, "position 4 stands there");
    }

    @Test
    void aChangedValueIsFound() {
        ProducerRecord<byte[], byte[]> old = records.get(3);
        byte[] other = "{\"component\":\"component-5\"}".getBytes(StandardCharsets.UTF_8);
        records.set(3, new ProducerRecord<>(old.topic(), 0, old.key(), other, old.headers()));

        assertFoundAt(4, "chain differs");
    }

    @Test
    void aChangedHeaderIsFound() {
        change(record ->
                record.headers().remove("ce_time").add("ce_time", EventRecords.bytes("2026-01-01T00:00:00.005Z")));

        assertFoundAt(4, "chain differs");
    }

    @Test
    void anAddedHeaderIsFound() {
        change(record -> record.headers().add("ce_note", EventRecords.bytes("harmless")));

        assertFoundAt(4, "chain differs");
    }

    @Test
    void aRemovedHeaderIsFound() {
        change(record -> record.headers().remove("ce_sequence"));

        assertFoundAt(4, "chain differs");
    }

    @Test
    void aSecondHeaderOfTheSameNameIsFound() {
        change(record -> record.headers().add("ce_type", EventRecords.bytes("component-registered")));

        assertFoundAt(4, "ce_type is there twice");
    }

    @Test
    void aChangedKeyIsFound() {
        ProducerRecord<byte[], byte[]> old = records.get(3);
        records.set(3, new ProducerRecord<>(old.topic(), 0, new byte[0], old.value(), old.headers()));

        assertFoundAt(4, "key is not its subject");
    }

    @Test
    void aForgedEventWithARightChainOfItsOwnIsFoundAtTheNext() {
        LogEntry forged = entry(4, new ComponentRetired("somebody-else"));
        SortedMap<String, byte[]> headers = EventRecords.headers(forged);
        byte[] before = Chain.start();
        for (long position = 1; position < 4; position++) {
            before = Chain.next(
                    before,
                    EventRecords.headers(entry(position)),
                    entry(position).payload());
        }
        records.set(3, EventRecords.record(forged, headers, Chain.next(before, headers, forged.payload())));

        assertFoundAt(5, "chain differs");
    }

    @Test
    void anEventWithoutAChainIsFound() {
        change(record -> record.headers().remove("chain"));

        assertFoundAt(4, "no header chain");
    }
}
