package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.log.EvidenceRecords.Part;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    private static final long HOUR = Instant.parse("2026-01-01T13:00:00Z").getEpochSecond() / 3_600;

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

    private List<EvidenceRecord> read(Map<Integer, Long> from) {
        List<EvidenceRecord> records = new ArrayList<>();
        try (EvidenceReader reader = EvidenceReader.from(log.settings(), from)) {
            while (!reader.nextOffsets().equals(reader.endOffsets())) {
                records.addAll(reader.poll(Duration.ofMillis(100)));
            }
        }
        return records;
    }

    @Test
    void anHourIsReadBackAsItWasWritten() throws Exception {
        byte[] large = new byte[3 << 20];
        large[large.length - 1] = 7;
        try (EvidenceWriter writer = EvidenceWriter.open(log.settings())) {
            var first = writer.append(1, "api", HOUR, new byte[] {1, 2}, 17);
            var second = writer.append(1, "api", HOUR + 1, large, 18);
            var before1970 = writer.append(2, "old", -1, new byte[0], 0);
            writer.flush();

            assertThat(List.of(first.get(), second.get(), before1970.get())).containsExactly(0L, 1L, 0L);
        }

        List<EvidenceRecord> records = read(Map.of(0, 0L, 3, 0L));
        assertThat(records)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("value")
                .containsExactlyInAnyOrder(
                        new EvidenceRecord(1, 0, 1, "api", HOUR, null, 17),
                        new EvidenceRecord(1, 1, 1, "api", HOUR + 1, null, 18),
                        new EvidenceRecord(2, 0, 1, "old", -1, null, 0));
        assertThat(records).extracting(EvidenceRecord::value).contains(new byte[] {1, 2}, large, new byte[0]);
        assertThat(read(Map.of(1, 1L, 2, 1L)))
                .extracting(EvidenceRecord::offset)
                .containsExactly(1L);
    }

    @Test
    void theKeyNamesComponentAndHour() {
        var record = EvidenceRecords.record(1, "api", HOUR, new byte[0], 17, Part.WHOLE);

        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("api/2026-01-01T13");
        assertThat(record.headers().lastHeader("checks-resume").value())
                .asString()
                .isEqualTo("17");
        assertThat(record.headers().lastHeader("part")).isNull();
    }

    @Test
    void anHourLargerThanARecordIsSeveralRecordsAndReadBackAsOne() throws Exception {
        byte[] huge = new byte[(EvidenceWriter.LARGEST << 1) + 1];
        new Random(1).nextBytes(huge);
        try (EvidenceWriter writer = EvidenceWriter.open(log.settings())) {
            var before = writer.append(1, "api", HOUR - 1, new byte[] {1}, 17);
            var large = writer.append(1, "api", HOUR, huge, 17);
            var after = writer.append(1, "api", HOUR + 1, new byte[] {2}, 17);
            writer.flush();

            assertThat(List.of(before.get(), large.get(), after.get())).containsExactly(0L, 1L, 4L);
        }

        List<EvidenceRecord> records = read(Map.of());
        assertThat(records).extracting(EvidenceRecord::hour).containsExactly(HOUR - 1, HOUR, HOUR + 1);
        assertThat(records.get(1).value()).isEqualTo(huge);
        assertThat(records).extracting(EvidenceRecord::next).containsExactly(1L, 4L, 5L);
        try (RecordLookup lookup = RecordLookup.open(log.settings())) {
            assertThat(lookup.evidence(1, 1)).hasValue(huge);
            assertThat(lookup.evidence(1, List.of(0L, 1L, 4L), Long.MAX_VALUE).get(1L))
                    .isEqualTo(huge);
        }
    }

    @Test
    void aVersionThatWasNeverFinishedIsPassedOverButSeen() throws Exception {
        List<String> values = new ArrayList<>();
        List<EvidenceRecord> read = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> other = log.rawProducer()) {
            for (var record : List.of(
                    part("a", HOUR, new Part(1, 3)),
                    part("b", HOUR, new Part(2, 3)),
                    part("c", HOUR, new Part(1, 2)),
                    part("d", HOUR + 1, new Part(2, 2)),
                    part("e", HOUR, new Part(1, 2)),
                    part("f", HOUR, new Part(2, 2)),
                    part("g", HOUR, new Part(2, 2)),
                    part("h", HOUR, new Part(1, 2)))) {
                other.send(record).get();
            }
        }

        try (EvidenceReader reader = EvidenceReader.from(log.settings(), Map.of())) {
            while (!reader.nextOffsets().equals(reader.endOffsets())) {
                read.addAll(reader.poll(
                        Duration.ofMillis(100),
                        (partition, offset, value) -> values.add(offset + new String(value, StandardCharsets.UTF_8))));
            }
        }
        assertThat(read)
                .extracting(whole -> new String(whole.value(), StandardCharsets.UTF_8))
                .containsExactly("ef");
        assertThat(values).containsExactly("0a", "1b", "2c", "3d", "4e", "5f", "6g", "7h");
    }

    private static ProducerRecord<byte[], byte[]> part(String value, long hour, Part part) {
        return EvidenceRecords.record(2, "api", hour, EventRecords.bytes(value), 17, part);
    }

    @Test
    void whatIsNoEvidenceStopsTheReader() throws Exception {
        try (KafkaProducer<byte[], byte[]> other = log.rawProducer()) {
            other.send(new ProducerRecord<>(Topics.EVIDENCE, 3, EventRecords.bytes("api"), new byte[0]))
                    .get();
        }

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(LogBrokenException.class)
                .hasMessageContaining("offset 0 of partition 3 of nines.evidence");
    }
}
