package io.nines.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads {@code nines.evidence} on, partition by partition. One thread uses one reader. */
public final class EvidenceReader implements AutoCloseable {
    private static final Map<String, Object> LARGE_FETCHES = Map.of(
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);

    private final TopicReader reader;

    private EvidenceReader(TopicReader reader) {
        this.reader = reader;
    }

    /**
     * Opens a reader.
     *
     * @param nextOffsets where to go on; a partition that is missing here is read from its start
     * @throws LogBrokenException if a partition ends before that offset
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static EvidenceReader from(LogSettings settings, Map<Integer, Long> nextOffsets) {
        return new EvidenceReader(TopicReader.from(settings, Topics.EVIDENCE, nextOffsets, LARGE_FETCHES));
    }

    /**
     * The next records, in the order of each partition, as soon as there are some; none if none came within
     * {@code timeout}.
     *
     * @throws LogBrokenException if a record is no evidence
     * @throws LogUnavailableException if the broker has not been heard of for some seconds; the reader may be used on
     */
    public List<EvidenceRecord> poll(Duration timeout) {
        List<EvidenceRecord> hours = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(timeout)) {
            hours.add(EvidenceRecords.read(record));
        }
        return hours;
    }

    /** Where each partition goes on after what was returned. */
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

    @Override
    public void close() {
        reader.close();
    }
}
