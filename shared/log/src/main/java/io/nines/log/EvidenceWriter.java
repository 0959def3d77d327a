package io.nines.log;

import io.nines.log.EvidenceRecords.Part;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Appends hours of evidence to {@code nines.evidence}. Any number of threads may use one writer. */
public final class EvidenceWriter implements AutoCloseable {
    private static final Map<String, Object> CONFIG =
            Map.of(ProducerConfig.LINGER_MS_CONFIG, 1, ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);

    /** Well below the greatest record, which counts keys and headers, too. */
    static final int LARGEST = Clients.GREATEST_RECORD / 2;

    private final KafkaProducer<byte[], byte[]> producer;

    private EvidenceWriter(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Opens a writer. That does not reach for the broker yet.
     *
     * @throws LogUnavailableException if the name of the broker means nothing
     */
    public static EvidenceWriter open(LogSettings settings) {
        return new EvidenceWriter(Clients.producer(settings, CONFIG));
    }

    /** The values of the records that hold a version: it alone, or pieces of it if it is too large for one record. */
    public static List<byte[]> records(byte[] value) {
        return EvidenceRecords.values(value, LARGEST);
    }

    /**
     * Appends a version of an hour.
     *
     * @param partition the component's partition of {@code nines.checks}
     * @param hour hours since 1970, UTC
     * @param value see {@link #records}
     * @param checksResume every result of the partition before this offset of {@code nines.checks} is in evidence
     * @return its offset, that of its first record, once it is stored; else {@link LogUnavailableException}, also if others write
     *     in between; {@link IllegalStateException} if the broker will not take it. Completes on the producer's own thread,
     *     where nothing may block
     */
    public CompletableFuture<Long> append(int partition, String component, long hour, byte[] value, long checksResume) {
        List<byte[]> values = records(value);
        CompletableFuture<Long> all = null;
        for (int i = 0; i < values.size(); i++) {
            int before = i;
            CompletableFuture<Long> sent = send(EvidenceRecords.record(
                    partition, component, hour, values.get(i), checksResume, new Part(i + 1, values.size())));
            all = all == null ? sent : all.thenCombine(sent, (start, offset) -> start(start, offset, before));
        }
        return all;
    }

    private static long start(long start, long offset, int before) {
        if (offset != start + before) {
            throw new LogUnavailableException("somebody else wrote evidence at offset " + (start + before));
        }
        return start;
    }

    private CompletableFuture<Long> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Long> offset = new CompletableFuture<>();
        try {
            var unused = producer.send(record, (metadata, error) -> {
                if (error == null) {
                    offset.complete(metadata.offset());
                } else {
                    offset.completeExceptionally(failure(error));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            offset.completeExceptionally(failure(e));
        }
        return offset;
    }

    private static RuntimeException failure(Exception error) {
        // Trying again would go on for ever.
        return error instanceof RecordTooLargeException
                ? new IllegalStateException(
                        "the broker does not take records of nines.evidence with " + LARGEST
                                + " bytes; max.message.bytes must not be lowered: " + error.getMessage(),
                        error)
                : new LogUnavailableException("evidence could not be stored: " + error.getMessage(), error);
    }

    /** Returns when every append so far has been answered, whether well or not; the futures say which. */
    public void flush() {
        Clients.calling("storing evidence", () -> {
            producer.flush();
            return producer;
        });
    }

    @Override
    public void close() {
        Clients.close(producer);
    }
}
