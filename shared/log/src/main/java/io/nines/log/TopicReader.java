package io.nines.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads all partitions of one topic from given offsets on. One thread uses one reader. */
final class TopicReader implements AutoCloseable {
    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    /** On a connection of its own: behind a fetch that waits for news, a question would have to wait, too. */
    private final KafkaConsumer<byte[], byte[]> asking;

    private final List<TopicPartition> partitions;
    private final Pulse pulse;

    private TopicReader(
            String topic,
            List<TopicPartition> partitions,
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaConsumer<byte[], byte[]> asking) {
        this.topic = topic;
        this.partitions = partitions;
        this.consumer = consumer;
        this.asking = asking;
        this.pulse = new Pulse(consumer);
        consumer.assign(partitions);
        asking.assign(partitions);
    }

    /**
     * Opens a reader; a partition that is not in the map, or whose offset is no longer kept, is read from its start.
     *
     * @throws LogBrokenException if the topic ends before an offset: somebody has read what is not there any more
     */
    static TopicReader from(
            LogSettings settings, String topic, Map<Integer, Long> nextOffsets, Map<String, Object> config) {
        KafkaConsumer<byte[], byte[]> asking = Clients.consumer(settings, config);
        KafkaConsumer<byte[], byte[]> consumer = Clients.consumer(settings, config);
        try {
            TopicReader reader = new TopicReader(topic, partitionsOf(topic, asking), consumer, asking);
            reader.place(nextOffsets);
            return reader;
        } catch (RuntimeException e) {
            Clients.close(consumer);
            Clients.close(asking);
            throw e;
        }
    }

    private static List<TopicPartition> partitionsOf(String topic, KafkaConsumer<byte[], byte[]> consumer) {
        List<PartitionInfo> infos = Clients.calling("reading " + topic, () -> consumer.partitionsFor(topic));
        if (infos == null || infos.isEmpty()) {
            throw new LogUnavailableException("there is no topic " + topic);
        }
        List<TopicPartition> partitions = new ArrayList<>();
        infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        return partitions;
    }

    private void place(Map<Integer, Long> nextOffsets) {
        Map<Integer, Long> starts = startOffsets();
        Map<Integer, Long> ends = endOffsets();
        for (TopicPartition partition : partitions) {
            int number = partition.partition();
            long next = nextOffsets.getOrDefault(number, 0L);
            if (next > ends.get(number)) {
                throw new LogBrokenException(
                        0,
                        partition + " ends at offset " + ends.get(number) + ", but was read up to " + next + " before");
            }
            consumer.seek(partition, Math.max(next, starts.get(number)));
        }
    }

    ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        long started = System.nanoTime();
        ConsumerRecords<byte[], byte[]> records = Clients.calling("reading " + topic, () -> consumer.poll(timeout));
        if (records.isEmpty()) {
            pulse.foundNothing(System.nanoTime() - started);
        }
        return records;
    }

    void seek(int partition, long offset) {
        consumer.seek(new TopicPartition(topic, partition), offset);
    }

    /** From now on reads this partition only; the others keep their place. */
    void only(int partition) {
        consumer.pause(partitions);
        consumer.resume(List.of(new TopicPartition(topic, partition)));
    }

    int partitions() {
        return partitions.size();
    }

    Map<Integer, Long> nextOffsets() {
        Map<Integer, Long> next = new TreeMap<>();
        Clients.calling("reading " + topic, () -> {
            partitions.forEach(partition -> next.put(partition.partition(), consumer.position(partition)));
            return next;
        });
        return next;
    }

    Map<Integer, Long> endOffsets() {
        return byNumber(Clients.calling("asking where " + topic + " ends", () -> asking.endOffsets(partitions)));
    }

    Map<Integer, Long> startOffsets() {
        return byNumber(
                Clients.calling("asking where " + topic + " starts", () -> asking.beginningOffsets(partitions)));
    }

    /** Whether everything was read that was there when this was asked. */
    boolean caughtUp() {
        Map<Integer, Long> next = nextOffsets();
        return endOffsets().entrySet().stream().allMatch(end -> next.get(end.getKey()) >= end.getValue());
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        Map<Integer, Long> numbered = new TreeMap<>();
        offsets.forEach((partition, offset) -> numbered.put(partition.partition(), offset));
        return numbered;
    }

    @Override
    public void close() {
        Clients.close(consumer);
        Clients.close(asking);
    }
}
