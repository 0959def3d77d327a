package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.EventCodec;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudEventsTest {
    @Test
    void anyCloudEventsClientReadsTheEvents(@TempDir Path directory) {
        try (LogFixture log = LogFixture.start(directory)) {
            log.append(LogFixture.entries(1, 2));

            List<CloudEvent> events = readBySomebodyElse(log.settings().bootstrapServers());

            CloudEvent event = events.get(0);
            LogEntry entry = LogFixture.entry(1);
            assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(event.getId()).isEqualTo(entry.eventId());
            assertThat(event.getSource()).isEqualTo(URI.create("/nines"));
            assertThat(event.getType()).isEqualTo("component-retired");
            assertThat(event.getTime()).isEqualTo(entry.recordedAt().atOffset(ZoneOffset.UTC));
            assertThat(event.getSubject()).isEqualTo("component/component-1");
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getExtension("position")).isEqualTo("1");
            assertThat(event.getExtension("revision")).isEqualTo("1");
            assertThat(event.getExtension("aggregatetype")).isEqualTo("component");
            assertThat(event.getExtension("sequence")).isEqualTo("0");
            assertThat(event.getExtension("author")).isEqualTo("k3y000000001");
            assertThat(events.get(1).getExtensionNames()).doesNotContain("author");
            assertThat(event.getData().toBytes()).isEqualTo(EventCodec.encode(new ComponentRetired("component-1")));
        }
    }

    private static List<CloudEvent> readBySomebodyElse(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "somebody-else",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        List<CloudEvent> events = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new CloudEventDeserializer())) {
            consumer.subscribe(List.of(Topics.EVENTS));
            LogFixture.waitUntil(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> events.add(record.value()));
                return events.size() == 2;
            });
            consumer.commitSync();
        }
        return events;
    }
}
