package io.nines.log;

import io.nines.contract.Chain;
import io.nines.contract.Instants;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** How an event looks on {@code nines.events}: a CloudEvent 1.0 in Kafka's binary mode, with a chain header beside it. */
final class EventRecords {
    private EventRecords() {}

    /** All headers but the chain. */
    static SortedMap<String, byte[]> headers(LogEntry entry) {
        SortedMap<String, byte[]> headers = new TreeMap<>();
        headers.put("ce_specversion", bytes("1.0"));
        headers.put("ce_id", bytes(entry.eventId()));
        headers.put("ce_source", bytes("/nines"));
        headers.put("ce_type", bytes(entry.type()));
        headers.put("ce_time", bytes(Instants.format(entry.recordedAt())));
        headers.put("ce_subject", bytes(entry.aggregateId()));
        headers.put("ce_position", bytes(Long.toString(entry.position())));
        headers.put("ce_revision", bytes(Integer.toString(entry.revision())));
        headers.put("ce_aggregatetype", bytes(entry.aggregateType()));
        headers.put("ce_sequence", bytes(Long.toString(entry.sequence())));
        if (entry.author() != null) {
            headers.put("ce_author", bytes(entry.author()));
        }
        headers.put("content-type", bytes("application/json"));
        return headers;
    }

    static ProducerRecord<byte[], byte[]> record(LogEntry entry, SortedMap<String, byte[]> headers, byte[] chain) {
        var record = new ProducerRecord<>(Topics.EVENTS, 0, bytes(entry.aggregateId()), entry.payload());
        headers.forEach(record.headers()::add);
        record.headers().add(Chain.HEADER, bytes(HexFormat.of().formatHex(chain)));
        return record;
    }

    /** All headers but the chain, as they are. */
    static SortedMap<String, byte[]> headers(ConsumerRecord<byte[], byte[]> record) {
        SortedMap<String, byte[]> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (headers.put(header.key(), header.value()) != null) {
                throw new LogBrokenException(position(record), "header " + header.key() + " is there twice");
            }
        }
        headers.remove(Chain.HEADER);
        return headers;
    }

    static byte[] chain(ConsumerRecord<byte[], byte[]> record) {
        try {
            return HexFormat.of().parseHex(text(record, Chain.HEADER));
        } catch (IllegalArgumentException e) {
            throw new LogBrokenException(position(record), "its chain value is no hex number");
        }
    }

    static long position(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_position");
        try {
            return Long.parseLong(header == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            throw new LogBrokenException(0, "the event at offset " + record.offset() + " has no position");
        }
    }

    static LogEntry entry(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new LogEntry(
                    position(record),
                    Instants.parse(text(record, "ce_time")),
                    text(record, "ce_id"),
                    text(record, "ce_type"),
                    Integer.parseInt(text(record, "ce_revision")),
                    text(record, "ce_aggregatetype"),
                    text(record, "ce_subject"),
                    Long.parseLong(text(record, "ce_sequence")),
                    record.headers().lastHeader("ce_author") == null ? null : text(record, "ce_author"),
                    record.value());
        } catch (DateTimeException | NumberFormatException e) {
            throw new LogBrokenException(position(record), "a header is unreadable: " + e.getMessage());
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new LogBrokenException(position(record), "it has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
