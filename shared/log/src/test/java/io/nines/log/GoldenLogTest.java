package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

/** Pins how records look on {@code nines.events}, and their chain, byte for byte. The golden file is never edited. */
class GoldenLogTest {
    @Test
    void theGoldenLogIsReadAndItsChainHolds() {
        ChainCheck check = new ChainCheck(LogHead.START);
        for (JsonNode golden : golden()) {
            LogEntry entry = check.next(asRead(golden));

            assertThat(entry.event()).isNotNull();
        }
        assertThat(check.head().position()).isEqualTo(4);
    }

    @Test
    void whatIsWrittenTodayIsWhatTheGoldenLogHolds() {
        ChainCheck check = new ChainCheck(LogHead.START);
        for (JsonNode golden : golden()) {
            LogEntry entry = check.next(asRead(golden));
            SortedMap<String, byte[]> headers = EventRecords.headers(entry);
            ProducerRecord<byte[], byte[]> written =
                    EventRecords.record(entry, headers, check.head().chain());

            assertThat(asText(written)).isEqualTo(headersOf(golden));
            assertThat(written.key()).isEqualTo(bytes(golden, "key"));
            assertThat(written.value()).isEqualTo(bytes(golden, "value"));
            assertThat(written.partition()).isZero();
            assertThat(HexFormat.of().formatHex(check.head().chain()))
                    .isEqualTo(headersOf(golden).get("chain"));
        }
    }

    private static List<JsonNode> golden() {
        try (InputStream file = GoldenLogTest.class.getResourceAsStream("/golden/nines.events.json")) {
            List<JsonNode> records = new ArrayList<>();
            Json.STORED.readTree(file).forEach(records::add);
            return records;
        } catch (IOException e) {
            throw new AssertionError("the golden log cannot be read", e);
        }
    }

    private static ConsumerRecord<byte[], byte[]> asRead(JsonNode golden) {
        var record = new ConsumerRecord<>(Topics.EVENTS, 0, 0, bytes(golden, "key"), bytes(golden, "value"));
        headersOf(golden).forEach((name, value) -> record.headers().add(name, EventRecords.bytes(value)));
        return record;
    }

    private static byte[] bytes(JsonNode golden, String field) {
        return EventRecords.bytes(golden.path(field).asText());
    }

    private static SortedMap<String, String> headersOf(JsonNode golden) {
        SortedMap<String, String> headers = new TreeMap<>();
        golden.path("headers")
                .properties()
                .forEach(field -> headers.put(field.getKey(), field.getValue().asText()));
        return headers;
    }

    private static SortedMap<String, String> asText(ProducerRecord<byte[], byte[]> record) {
        SortedMap<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
