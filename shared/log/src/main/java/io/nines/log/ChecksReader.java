package io.nines.log;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Reads {@code nines.checks} on, partition by partition. One thread uses one reader. */
public final class ChecksReader implements AutoCloseable {
    /** Consumer settings: enough at once to be quick, and so little that none of it outlives a collection of young objects. */
    public static final Map<String, Object> FETCHES = Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 512 << 10,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 << 20);

    private final TopicReader reader;
    private final ReceivedHeaders headers = new ReceivedHeaders();

    private ChecksReader(TopicReader reader) {
        this.reader = reader;
    }

    /**
     * Opens a reader.
     *
     * @param nextOffsets where to go on; a partition that is missing here, or whose offset is no longer kept, is read from
     *     its start
     * @throws LogBrokenException if a partition ends before that offset
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static ChecksReader from(LogSettings settings, Map<Integer, Long> nextOffsets) {
        return new ChecksReader(TopicReader.from(settings, Topics.CHECKS, nextOffsets, FETCHES));
    }

    /** The partition that holds a component's results. */
    public int partitionOf(String component) {
        return ChecksWriter.partitionOf(EventRecords.bytes(component), reader.partitions());
    }

    /** From now on reads this partition only; the others keep their place. */
    public void only(int partition) {
        reader.only(partition);
    }

    /**
     * Hands the next records to the sink, as soon as there are some.
     *
     * @return how many; 0 if none came within {@code timeout}
     * @throws LogBrokenException if a record is of no kind that there is
     * @throws LogUnavailableException if the broker has not been heard of for some seconds; the reader may be used on
     */
    public int poll(Duration timeout, CheckSink sink) {
        ConsumerRecords<byte[], byte[]> records = reader.poll(timeout);
        for (ConsumerRecord<byte[], byte[]> record : records) {
            hand(record, sink);
        }
        return records.count();
    }

    private void hand(ConsumerRecord<byte[], byte[]> record, CheckSink sink) {
        int partition = record.partition();
        long offset = record.offset();
        sink.any(partition, offset, record.value());
        // What has a key is a result: there is no need to go through the names of its headers.
        String kind = record.key() == null ? CheckRecords.kind(record) : null;
        if (kind == null) {
            byte[] line = record.value() == null ? new byte[0] : record.value();
            long receivedAt = sink.asksWhenReceived() ? headers.receivedAtMillis(record) : record.timestamp();
            byte[] component = record.key() == null ? new byte[0] : record.key();
            sink.result(partition, offset, receivedAt, component, headers.keyId(record), line);
        } else if (CheckRecords.isTick(kind)) {
            sink.tick(partition, offset, CheckRecords.tickOf(record));
        } else if (CheckRecords.isDemand(kind)) {
            sink.demand(partition, offset);
        } else {
            throw new LogBrokenException(
                    0, Topics.CHECKS + " has a record of kind " + kind + " at " + partition + ":" + offset);
        }
    }

    /** Where each partition goes on after what was handed over. */
    public Map<Integer, Long> nextOffsets() {
        return reader.nextOffsets();
    }

    /**
     * Where each partition ends now: the offset of the next record to come.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public Map<Integer, Long> endOffsets() {
        return reader.endOffsets();
    }

    /**
     * Where each partition starts now: the offset of the first record that is still kept.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public Map<Integer, Long> startOffsets() {
        return reader.startOffsets();
    }

    @Override
    public void close() {
        reader.close();
    }
}
