package io.nines.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads {@code nines.evidence} on, partition by partition. One thread uses one reader. */
public final class EvidenceReader implements AutoCloseable {
    private final TopicReader reader;
    private final EvidenceAssembly assembly = new EvidenceAssembly();

    private EvidenceReader(TopicReader reader) {
        this.reader = reader;
    }

    /**
     * Opens a reader.
     *
     * @param nextOffsets where to go on, at the start of a version; a partition that is missing here is read from its start
     * @throws LogBrokenException if a partition ends before that offset
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static EvidenceReader from(LogSettings settings, Map<Integer, Long> nextOffsets) {
        return new EvidenceReader(TopicReader.from(settings, Topics.EVIDENCE, nextOffsets, ChecksReader.FETCHES));
    }

    /** Gets every record as it is, whole version or part of one. */
    @FunctionalInterface
    public interface Records {
        void record(int partition, long offset, byte[] value);
    }

    /** The same without looking at single records. */
    public List<EvidenceRecord> poll(Duration timeout) {
        return poll(timeout, (partition, offset, value) -> {});
    }

    /**
     * The next versions, in the order of each partition, as soon as there are some; none if none came within {@code timeout}.
     * One that is several records comes with its last one; one that was never finished does not come.
     *
     * @param records gets every record that was read for it
     * @throws LogBrokenException if a record is no evidence
     * @throws LogUnavailableException if the broker has not been heard of for some seconds; the reader may be used on
     */
    public List<EvidenceRecord> poll(Duration timeout, Records records) {
        List<EvidenceRecord> hours = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(timeout)) {
            EvidenceRecord whole = assembly.add(record);
            records.record(record.partition(), record.offset(), record.value());
            if (whole != null) {
                hours.add(whole);
            }
        }
        return hours;
    }

    /** Where each partition goes on after all records that were read; that may be within a version. */
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
