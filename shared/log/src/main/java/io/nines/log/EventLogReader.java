package io.nines.log;

import io.nines.contract.UnknownEventTypeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads {@code nines.events} on from where somebody stopped, and checks density and chain on the way. What transactions
 * that were undone left behind is never seen. One thread uses one reader.
 */
public final class EventLogReader implements AutoCloseable {
    /** About what is handed over at once, in bytes. */
    private static final int GREATEST_BATCH = 12 << 20;

    /** So little at once that what was fetched dies young. */
    private static final Map<String, Object> FETCHES = Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 2 << 20);

    private final TopicReader reader;
    private final ChainCheck check;
    private RuntimeException fault;

    private EventLogReader(TopicReader reader, LogHead head) {
        this.reader = reader;
        this.check = new ChainCheck(head);
    }

    /**
     * Opens a reader on the events after {@code head}; {@link LogHead#START} for all of them.
     *
     * @throws LogBrokenException if the log contradicts the head: it ends before, or says something else at that position
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public static EventLogReader after(LogSettings settings, LogHead head) {
        long next = head.position() == 0 ? 0 : offsetOf(settings, head) + 1;
        Map<String, Object> config = new HashMap<>(FETCHES);
        config.putAll(Clients.committedOnly());
        return new EventLogReader(TopicReader.from(settings, Topics.EVENTS, Map.of(0, next), config), head);
    }

    private static long offsetOf(LogSettings settings, LogHead head) {
        try (PositionSearch search = PositionSearch.open(settings)) {
            Optional<ConsumerRecord<byte[], byte[]>> found = search.at(head.position());
            if (found.isEmpty()) {
                PositionSearch.awaitDecided(settings);
                found = search.at(head.position());
            }
            long last = search.last().map(EventRecords::position).orElse(0L);
            ConsumerRecord<byte[], byte[]> record = found.orElseThrow(() -> new LogBrokenException(
                    Math.min(last, head.position()) + 1,
                    "the log ends at position " + last + ", but was read up to " + head.position() + " before"));
            compare(head, EventRecords.chain(record));
            return record.offset();
        }
    }

    private static void compare(LogHead head, byte[] chain) {
        if (!Arrays.equals(head.chain(), chain)) {
            HexFormat hex = HexFormat.of();
            throw new LogBrokenException(
                    head.position(),
                    "its chain value is " + hex.formatHex(chain) + ", but was " + hex.formatHex(head.chain())
                            + " when it was read before: there or earlier they part");
        }
    }

    /**
     * The next events in order, as soon as there are some; none if none came within {@code timeout}. What is good before a
     * fault is still returned; the call after that throws, and so does every later one.
     *
     * @throws LogBrokenException if an event is missing or was changed
     * @throws UnknownEventTypeException if this release cannot read an event
     * @throws LogUnavailableException if the broker has not been heard of for some seconds; the reader may be used on
     */
    public List<LoggedEvent> poll(Duration timeout) {
        if (fault != null) {
            throw fault;
        }
        List<LoggedEvent> events = new ArrayList<>();
        try {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(timeout)) {
                events.add(read(record));
            }
        } catch (LogUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            fault = e;
            if (events.isEmpty()) {
                throw e;
            }
        }
        return events;
    }

    /**
     * The same, and while more is there at once goes on to about {@code most} of them: whoever stores what he reads stores many
     * for little more than one. A fault found behind good events is thrown by the next call.
     */
    public List<LoggedEvent> pollBatch(Duration timeout, int most) {
        List<LoggedEvent> batch = new ArrayList<>(poll(timeout));
        long bytes = bytes(batch);
        boolean more = !batch.isEmpty();
        while (more && fault == null && batch.size() < most && bytes < GREATEST_BATCH) {
            List<LoggedEvent> next = nextOf();
            bytes += bytes(next);
            more = batch.addAll(next);
        }
        return batch;
    }

    private List<LoggedEvent> nextOf() {
        try {
            return poll(Duration.ZERO);
        } catch (RuntimeException e) {
            return List.of(); // what was read before is taken in first; the next call says it again
        }
    }

    private static long bytes(List<LoggedEvent> events) {
        return events.stream()
                .mapToLong(event -> event.entry().payload().length)
                .sum();
    }

    private LoggedEvent read(ConsumerRecord<byte[], byte[]> record) {
        LogHead before = check.head();
        LogEntry entry = check.next(record);
        try {
            return new LoggedEvent(entry, check.head().chain(), entry.event());
        } catch (RuntimeException e) {
            check.backTo(before);
            throw e;
        }
    }

    /**
     * Whether every event that was on the log when this was called has been returned.
     *
     * @throws LogUnavailableException if the broker cannot be reached
     */
    public boolean caughtUp() {
        return fault == null && reader.caughtUp();
    }

    /** The last event that was returned, or where the reader was opened. */
    public LogHead head() {
        return check.head();
    }

    @Override
    public void close() {
        reader.close();
    }
}
