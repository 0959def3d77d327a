package io.nines.bench.load;

import io.nines.log.ChecksReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from start to end, with detection's fetches, and drops what it reads. */
final class RawConsumer {
    private final Words order;

    RawConsumer(Words order) {
        this.order = order;
    }

    Words run() {
        Map<String, Object> config = new HashMap<>(ChecksReader.FETCHES);
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + order.text("port"));
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(order.text("topic")).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        }
    }

    private static Words read(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        long start = System.nanoTime();
        long records = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            records += consumer.poll(Duration.ofMillis(100)).count();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Words().with("records", records).with("seconds", seconds).with("rate", records / seconds);
    }
}
