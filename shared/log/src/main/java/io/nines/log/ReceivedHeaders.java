package io.nines.log;

import io.nines.contract.Instants;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the headers of results; what is the same as in the record before, as nearly always, is not read again. */
final class ReceivedHeaders {
    private byte[] lastReceivedAt = {};
    private long receivedAtMillis;
    private byte[] lastKeyId = {};
    private String keyId = "";

    /** When it was received; where a record does not say, when the broker stored it. */
    long receivedAtMillis(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = CheckRecords.receivedAt(record);
        if (bytes == null) {
            return record.timestamp();
        }
        if (!Arrays.equals(bytes, lastReceivedAt)) {
            receivedAtMillis = parsed(record, bytes);
            lastReceivedAt = bytes;
        }
        return receivedAtMillis;
    }

    private static long parsed(ConsumerRecord<byte[], byte[]> record, byte[] bytes) {
        try {
            return Instants.parse(new String(bytes, StandardCharsets.UTF_8)).toEpochMilli();
        } catch (DateTimeException e) {
            return record.timestamp();
        }
    }

    /** With which key it was sent; empty where a record does not say. */
    String keyId(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = CheckRecords.keyId(record);
        if (bytes == null) {
            return "";
        }
        if (!Arrays.equals(bytes, lastKeyId)) {
            keyId = new String(bytes, StandardCharsets.UTF_8);
            lastKeyId = bytes;
        }
        return keyId;
    }
}
