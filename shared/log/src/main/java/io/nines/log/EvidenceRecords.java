package io.nines.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * How an hour's evidence looks on {@code nines.evidence}; its key is such as {@code api/2026-01-01T13}. One that is too large for
 * a record is several with that key, right after each other, with a header {@code part} such as {@code 2/3}.
 */
final class EvidenceRecords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH");
    private static final String CHECKS_RESUME = "checks-resume";
    private static final String PART = "part";
    private static final long SECONDS = 3_600;

    private EvidenceRecords() {}

    /** Which of how many records of a version this is, from 1. */
    record Part(int number, int of) {
        static final Part WHOLE = new Part(1, 1);
    }

    static ProducerRecord<byte[], byte[]> record(
            int partition, String component, long hour, byte[] value, long checksResume, Part part) {
        String name = HOUR.format(LocalDateTime.ofEpochSecond(hour * SECONDS, 0, ZoneOffset.UTC));
        List<Header> headers = new ArrayList<>();
        headers.add(new RecordHeader(CHECKS_RESUME, EventRecords.bytes(Long.toString(checksResume))));
        if (part.of() > 1) {
            headers.add(new RecordHeader(PART, EventRecords.bytes(part.number() + "/" + part.of())));
        }
        return new ProducerRecord<>(
                Topics.EVIDENCE, partition, EventRecords.bytes(component + "/" + name), value, headers);
    }

    /** The values of the records that hold a version: it alone, or pieces of it. */
    static List<byte[]> values(byte[] version, int most) {
        if (version.length <= most) {
            return List.of(version);
        }
        List<byte[]> values = new ArrayList<>();
        for (int from = 0; from < version.length; from += most) {
            values.add(Arrays.copyOfRange(version, from, Math.min(from + most, version.length)));
        }
        return values;
    }

    static byte[] joined(Collection<byte[]> values) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(
                values.stream().mapToInt(value -> value.length).sum());
        values.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    static Part part(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(PART);
        if (header == null) {
            return Part.WHOLE;
        }
        try {
            String[] part = new String(header.value(), StandardCharsets.UTF_8).split("/", 2);
            return new Part(Integer.parseInt(part[0]), Integer.parseInt(part[1]));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw noEvidence(record);
        }
    }

    /** The version that a record is, alone. */
    static EvidenceRecord read(ConsumerRecord<byte[], byte[]> record) {
        try {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            int slash = key.lastIndexOf('/');
            LocalDateTime hour = LocalDateTime.parse(key.substring(slash + 1), HOUR);
            Header resume = record.headers().lastHeader(CHECKS_RESUME);
            return new EvidenceRecord(
                    record.partition(),
                    record.offset(),
                    1,
                    key.substring(0, slash),
                    hour.toEpochSecond(ZoneOffset.UTC) / SECONDS,
                    record.value(),
                    Long.parseLong(new String(resume.value(), StandardCharsets.UTF_8)));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException | NullPointerException e) {
            throw noEvidence(record);
        }
    }

    private static LogBrokenException noEvidence(ConsumerRecord<byte[], byte[]> record) {
        return new LogBrokenException(
                0,
                "offset " + record.offset() + " of partition " + record.partition() + " of " + Topics.EVIDENCE
                        + " is no evidence");
    }
}
