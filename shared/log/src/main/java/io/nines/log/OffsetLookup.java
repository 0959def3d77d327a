package io.nines.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fetches records of one topic by offset, one caller after the other. */
final class OffsetLookup implements AutoCloseable {
    /** Reading over so many records is cheaper than asking anew. */
    private static final long NEAR = 2_000;

    private static final Map<String, Object> SMALL_FETCHES = Map.of(
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            256 << 10,
            // A fetch at the end of the log is under way after each poll, and the next seek has to wait for it.
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            5);

    private final TopicReader reader;
    private final ReentrantLock lock = new ReentrantLock();

    private OffsetLookup(TopicReader reader) {
        this.reader = reader;
    }

    static OffsetLookup open(LogSettings settings, String topic) {
        return new OffsetLookup(TopicReader.from(settings, topic, Map.of(), SMALL_FETCHES));
    }

    Optional<ConsumerRecord<byte[], byte[]>> at(int partition, long offset) {
        return at(partition, new TreeSet<>(List.of(offset)), Long.MAX_VALUE).stream()
                .findFirst();
    }

    /** Those of the records that there are, in order; no more once they have so many bytes. */
    List<ConsumerRecord<byte[], byte[]>> at(int partition, NavigableSet<Long> offsets, long enoughBytes) {
        return exclusively(() -> fetch(partition, offsets, enoughBytes));
    }

    private List<ConsumerRecord<byte[], byte[]>> fetch(int partition, NavigableSet<Long> offsets, long enoughBytes) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        long end = reader.endOffsets().getOrDefault(partition, 0L);
        long next = reader.startOffsets().getOrDefault(partition, end);
        if (next >= end) {
            return found;
        }
        reader.only(partition);
        boolean placed = false;
        long bytes = 0;
        for (Long wanted = offsets.ceiling(next);
                wanted != null && wanted < end && bytes < enoughBytes;
                wanted = offsets.ceiling(next)) {
            if (!placed || wanted > next + NEAR) {
                reader.seek(partition, wanted);
                placed = true;
            }
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(500))) {
                next = record.offset() + 1;
                if (offsets.contains(record.offset()) && bytes < enoughBytes) {
                    found.add(record);
                    bytes += record.serializedValueSize();
                }
            }
        }
        return found;
    }

    /** Waits for its turn, but not for long behind callers that wait for a broker that is away. */
    private <T> T exclusively(Supplier<T> call) {
        try {
            if (!lock.tryLock(Clients.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LogUnavailableException("others wait for the log already");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("waiting for the log was interrupted", e);
        }
        try {
            return call.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            reader.close();
        } finally {
            lock.unlock();
        }
    }
}
