package io.nines.log;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;

/** Appends hours of evidence to {@code nines.evidence}. Any number of threads may use one writer. */
public final class EvidenceWriter implements AutoCloseable {
    private static final Map<String, Object> CONFIG =
            Map.of(ProducerConfig.LINGER_MS_CONFIG, 1, ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);

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

    /**
     * Appends a version of an hour.
     *
     * @param partition the component's partition of {@code nines.checks}
     * @param hour hours since 1970, UTC
     * @param checksResume every result of the partition before this offset of {@code nines.checks} is in evidence
     * @return its offset once it is stored, else {@link LogUnavailableException}; completes on the producer's own thread,
     *     where nothing may block
     */
    public CompletableFuture<Long> append(int partition, String component, long hour, byte[] value, long checksResume) {
        CompletableFuture<Long> offset = new CompletableFuture<>();
        try {
            var unused = producer.send(
                    EvidenceRecords.record(partition, component, hour, value, checksResume), (metadata, error) -> {
                        if (error == null) {
                            offset.complete(metadata.offset());
                        } else {
                            offset.completeExceptionally(unavailable(error));
                        }
                    });
        } catch (KafkaException | IllegalStateException e) {
            offset.completeExceptionally(unavailable(e));
        }
        return offset;
    }

    private static LogUnavailableException unavailable(Exception error) {
        return new LogUnavailableException("evidence could not be stored: " + error.getMessage(), error);
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
