package io.nines.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** How an hour's evidence looks on {@code nines.evidence}; its key is such as {@code api/2026-01-01T13}. */
final class EvidenceRecords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH");
    private static final String CHECKS_RESUME = "checks-resume";
    private static final long SECONDS = 3_600;

    private EvidenceRecords() {}

    static ProducerRecord<byte[], byte[]> record(
            int partition, String component, long hour, byte[] value, long checksResume) {
        String name = HOUR.format(LocalDateTime.ofEpochSecond(hour * SECONDS, 0, ZoneOffset.UTC));
        List<Header> headers =
                List.of(new RecordHeader(CHECKS_RESUME, EventRecords.bytes(Long.toString(checksResume))));
        return new ProducerRecord<>(
                Topics.EVIDENCE, partition, EventRecords.bytes(component + "/" + name), value, headers);
    }

    static EvidenceRecord read(ConsumerRecord<byte[], byte[]> record) {
        try {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            int slash = key.lastIndexOf('/');
            LocalDateTime hour = LocalDateTime.parse(key.substring(slash + 1), HOUR);
            Header resume = record.headers().lastHeader(CHECKS_RESUME);
            return new EvidenceRecord(
                    record.partition(),
                    record.offset(),
                    key.substring(0, slash),
                    hour.toEpochSecond(ZoneOffset.UTC) / SECONDS,
                    record.value(),
                    Long.parseLong(new String(resume.value(), StandardCharsets.UTF_8)));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException | NullPointerException e) {
            throw new LogBrokenException(
                    0,
                    "offset " + record.offset() + " of partition " + record.partition() + " of " + Topics.EVIDENCE
                            + " is no evidence");
        }
    }
}
