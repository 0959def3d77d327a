package io.nines.log;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Instants;
import io.nines.contract.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** How results, ticks and demands look on {@code nines.checks}. */
final class CheckRecords {
    static final String RECEIVED_AT = "received-at";
    static final String KEY_ID = "key-id";

    private static final byte[] NO_KEY = null;
    private static final String KIND = "kind";
    private static final String TICK = "tick";
    private static final String DEMAND = "demand";

    private CheckRecords() {}

    /** The headers of a result, in this order; the same object serves every record they are true of. */
    static List<Header> headers(CheckLine line) {
        return List.of(
                new RecordHeader(RECEIVED_AT, EventRecords.bytes(Instants.format(line.receivedAt()))),
                new RecordHeader(KEY_ID, EventRecords.bytes(line.keyId())));
    }

    /** The value of a result's header, or null. */
    static byte[] receivedAt(ConsumerRecord<byte[], byte[]> record) {
        return valueOf(record.headers().lastHeader(RECEIVED_AT));
    }

    /** The value of a result's header, or null. Found by its place: a name is text that has to be decoded each time. */
    static byte[] keyId(ConsumerRecord<byte[], byte[]> record) {
        Header[] headers = record.headers().toArray();
        return headers.length == 2
                ? headers[1].value()
                : valueOf(record.headers().lastHeader(KEY_ID));
    }

    private static byte[] valueOf(Header header) {
        return header == null ? null : header.value();
    }

    static ProducerRecord<byte[], byte[]> tick(int partition, Instant at) {
        return ofKind(TICK, partition, at);
    }

    static ProducerRecord<byte[], byte[]> demand(int partition, Instant at) {
        return ofKind(DEMAND, partition, at);
    }

    private static ProducerRecord<byte[], byte[]> ofKind(String kind, int partition, Instant at) {
        byte[] value = EventRecords.bytes("{\"" + kind + "\":\"" + Instants.format(at) + "\"}");
        List<Header> headers = List.of(new RecordHeader(KIND, EventRecords.bytes(kind)));
        return new ProducerRecord<>(Topics.CHECKS, partition, NO_KEY, value, headers);
    }

    /** The kind of a record that is no result; null: it is one. */
    static String kind(ConsumerRecord<byte[], byte[]> record) {
        Header kind = record.headers().lastHeader(KIND);
        return kind == null ? null : new String(kind.value(), StandardCharsets.UTF_8);
    }

    static boolean isTick(String kind) {
        return TICK.equals(kind);
    }

    static boolean isDemand(String kind) {
        return DEMAND.equals(kind);
    }

    static Instant tickOf(ConsumerRecord<byte[], byte[]> record) {
        try {
            JsonNode value = Json.STORED.readTree(record.value());
            return Instants.parse(value.path(TICK).asText());
        } catch (IOException | DateTimeException e) {
            throw new LogBrokenException(
                    0,
                    "offset " + record.offset() + " of partition " + record.partition() + " of " + Topics.CHECKS
                            + " is a tick that cannot be read");
        }
    }
}
