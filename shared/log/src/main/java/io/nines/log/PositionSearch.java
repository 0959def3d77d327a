package io.nines.log;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Finds events by position. Offsets tell nothing, because the end of each transaction takes one and undone records keep
 * theirs; but positions only grow, so halving finds them.
 */
final class PositionSearch implements AutoCloseable {
    private static final Map<String, Object> SMALL_FETCHES = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4096,
            // A fetch at the end of the log is under way after each poll, and the next seek has to wait for it.
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5);

    private final TopicReader reader;

    private PositionSearch(TopicReader reader) {
        this.reader = reader;
    }

    static PositionSearch open(LogSettings settings) {
        return new PositionSearch(TopicReader.from(settings, Topics.EVENTS, Map.of(), SMALL_FETCHES));
    }

    /** The last event; none if there is none. */
    Optional<ConsumerRecord<byte[], byte[]>> last() {
        long end = reader.endOffsets().get(0);
        for (long back = 2; ; back *= 8) {
            long from = Math.max(0, end - back);
            Optional<ConsumerRecord<byte[], byte[]>> last = lastIn(from, end);
            if (last.isPresent() || from == 0) {
                return last;
            }
        }
    }

    /** The event at a position. */
    Optional<ConsumerRecord<byte[], byte[]>> at(long position) {
        long low = 0;
        long high = reader.endOffsets().get(0);
        while (low < high) {
            long middle = (low + high) >>> 1;
            Optional<ConsumerRecord<byte[], byte[]>> found = firstIn(middle, high);
            long there = found.map(EventRecords::position).orElse(Long.MAX_VALUE);
            if (there == position) {
                return found;
            }
            if (there < position) {
                low = found.get().offset() + 1;
            } else {
                high = middle;
            }
        }
        return Optional.empty();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> firstIn(long from, long to) {
        reader.seek(0, from);
        while (reader.nextOffsets().get(0) < to) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(100))) {
                return record.offset() < to ? Optional.of(record) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> lastIn(long from, long to) {
        ConsumerRecord<byte[], byte[]> last = null;
        reader.seek(0, from);
        while (reader.nextOffsets().get(0) < to) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(100))) {
                last = record.offset() < to ? record : last;
            }
        }
        return Optional.ofNullable(last);
    }

    /**
     * Waits until every transaction that was decided when this was called is visible: a commit is acknowledged before its
     * end is written to each topic.
     *
     * @return whether that is so; false: it takes too long
     */
    static boolean awaitDecided(LogSettings settings) {
        try (TopicReader all = TopicReader.from(settings, Topics.EVENTS, Map.of(), Map.of());
                TopicReader decided = TopicReader.from(settings, Topics.EVENTS, Map.of(), Clients.committedOnly())) {
            Map<Integer, Long> end = all.endOffsets();
            long deadline = System.nanoTime() + Clients.PATIENCE.toNanos();
            while (decided.endOffsets().get(0) < end.get(0) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            return decided.endOffsets().get(0) >= end.get(0);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
