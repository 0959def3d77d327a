package io.nines.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;

/**
 * Appends check results, ticks and demands to {@code nines.checks}. Any number of threads may use one writer. Futures
 * complete on the producer's own thread: whatever follows must not block there.
 */
public final class ChecksWriter implements AutoCloseable {
    private static final Map<String, Object> CONFIG = Map.of(
            // One request at a time: what comes while the broker flushes shares the next flush. With five under way
            // each had a flush of its own, for a few records. There is nothing to linger for then, either.
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            1,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 << 10,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            64L << 20,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            1 << 20,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            1_000L,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            4_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            8_000);

    /** With less than that on its way there is room in the buffer. */
    private static final long CALM_BYTES = 16L << 20;

    private final KafkaProducer<byte[], byte[]> producer;
    private final int partitions;
    private final AtomicLong unanswered = new AtomicLong();

    private ChecksWriter(KafkaProducer<byte[], byte[]> producer, int partitions) {
        this.producer = producer;
        this.partitions = partitions;
    }

    /**
     * Opens a writer.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static ChecksWriter open(LogSettings settings) {
        KafkaProducer<byte[], byte[]> producer = Clients.producer(settings, CONFIG);
        try {
            return new ChecksWriter(producer, Clients.calling("opening the checks", () -> partitionsOf(producer)));
        } catch (RuntimeException e) {
            Clients.close(producer);
            throw e;
        }
    }

    /** Asks several times, because the producer does not wait long for anything, least of all for a start. */
    private static int partitionsOf(KafkaProducer<byte[], byte[]> producer) {
        long deadline = System.nanoTime() + Clients.PATIENCE.toNanos();
        while (true) {
            try {
                return producer.partitionsFor(Topics.CHECKS).size();
            } catch (TimeoutException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    /** How many partitions there are. */
    public int partitions() {
        return partitions;
    }

    /** The partition of a component's results, as Kafka's own partitioner chooses it for the component's id as key. */
    public int partitionOf(String component) {
        return partitionOf(EventRecords.bytes(component), partitions);
    }

    static int partitionOf(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    /** Whether there is room for so many bytes, so that {@link #append} does not wait. */
    public boolean hasRoomFor(int bytes) {
        return unanswered.get() + bytes < CALM_BYTES;
    }

    /**
     * Appends results; the future completes when the broker has answered for all of them. It does not wait for that, but
     * may wait up to a second for room in its buffer.
     *
     * @return what was stored, and which lines failed; or exceptionally, with {@link LogUnavailableException}, if the broker
     *     is away and no line was acknowledged
     */
    public CompletableFuture<Appended> append(List<CheckLine> lines) {
        CheckBatch batch = new CheckBatch(lines.size(), partitions);
        long bytes = lines.stream().mapToLong(CheckLine::length).sum();
        unanswered.addAndGet(bytes);
        batch.whenAnswered(() -> unanswered.addAndGet(-bytes));
        sendAll(lines, batch);
        return batch.allSent();
    }

    private void sendAll(List<CheckLine> lines, CheckBatch batch) {
        CheckLine before = null;
        List<Header> headers = List.of();
        for (int i = 0; i < lines.size(); i++) {
            if (batch.away() != null) {
                batch.giveUpFrom(i);
                break;
            }
            CheckLine line = lines.get(i);
            headers = before != null && sameHeaders(before, line) ? headers : CheckRecords.headers(line);
            before = line;
            send(batch, i, record(line, headers));
        }
    }

    private static boolean sameHeaders(CheckLine one, CheckLine other) {
        return one.keyId().equals(other.keyId()) && one.receivedAt().equals(other.receivedAt());
    }

    private ProducerRecord<byte[], byte[]> record(CheckLine line, List<Header> headers) {
        byte[] key = EventRecords.bytes(line.component());
        byte[] value = Arrays.copyOfRange(line.buffer(), line.from(), line.from() + line.length());
        return new ProducerRecord<>(Topics.CHECKS, partitionOf(key, partitions), key, value, headers);
    }

    private void send(CheckBatch batch, int index, ProducerRecord<byte[], byte[]> record) {
        try {
            var unused = producer.send(record, (metadata, error) -> batch.answered(index, metadata, error));
        } catch (KafkaException | IllegalStateException e) {
            batch.answered(index, null, e);
        }
    }

    /**
     * Appends a tick to every partition, after everything that was appended before.
     *
     * @return completes when all are stored, else with {@link LogUnavailableException}
     */
    public CompletableFuture<Void> tick(Instant at) {
        CheckBatch batch = new CheckBatch(partitions, partitions);
        for (int partition = 0; partition < partitions; partition++) {
            send(batch, partition, CheckRecords.tick(partition, at));
        }
        return batch.allSent().thenAccept(appended -> {
            if (!appended.failed().isEmpty()) {
                throw new LogUnavailableException("partitions without the tick: " + appended.failed(), batch.away());
            }
        });
    }

    /** Tells whoever judges every partition that somebody waits; if that fails, the next tick does it. */
    public void demand(Instant at) {
        CheckBatch batch = new CheckBatch(partitions, partitions);
        for (int partition = 0; partition < partitions; partition++) {
            send(batch, partition, CheckRecords.demand(partition, at));
        }
        var unused = batch.allSent();
    }

    /** Waits a little for what is on its way; what was not acknowledged then, fails. */
    @Override
    public void close() {
        Clients.close(producer);
    }
}
