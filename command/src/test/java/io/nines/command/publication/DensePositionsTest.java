package io.nines.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.Waiting;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.log.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DensePositionsTest {
    private static final int WRITERS = 8;
    private static final int BATCHES = 30;
    private static final int BATCH = 20;

    private final RunningCommand command = SharedCommand.get();
    private final EventAppender appender = command.bean(EventAppender.class);
    private final StoreTransactions transactions = command.bean(StoreTransactions.class);
    private final CommittedEvents events = command.bean(CommittedEvents.class);

    @Test
    void aPollingReaderSeesEveryPositionOnceUnderWritersThatRollBack() throws Exception {
        long before = last(0);
        ConcurrentLinkedQueue<LogEntry> listened = new ConcurrentLinkedQueue<>();
        events.subscribe(before, listened::addAll);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(threads.submit(() -> write(number)));
        }
        threads.shutdown();

        List<LogEntry> seen = poll(before, writers);

        assertThat(seen.stream().filter(DensePositionsTest::isOfAWriter)).hasSize(WRITERS * BATCHES * BATCH);
        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i).position()).isEqualTo(before + 1 + i);
        }
        Waiting.until("the listener has all", () -> listened.size() >= seen.size());
        assertThat(listened.stream().limit(seen.size()).map(LogEntry::position))
                .isEqualTo(seen.stream().map(LogEntry::position).toList());
        WholeLog.assertLogIsStore(command);
    }

    private void write(int writer) {
        for (int batch = 0; batch < BATCHES; batch++) {
            if (batch % 3 == 0) {
                assertThatThrownBy(() -> append(writer, true)).isInstanceOf(IllegalStateException.class);
            }
            append(writer, false);
        }
    }

    private void append(int writer, boolean fails) {
        List<NewEvent> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            ObservedThrough event = new ObservedThrough(Instant.EPOCH, null, i, List.of());
            batch.add(new NewEvent("detection", "detection/writer-" + writer + "-" + i % 3, event, null));
        }
        transactions.in(connection -> {
            long position = appender.append(batch);
            if (fails) {
                throw new IllegalStateException("rolled back");
            }
            return position;
        });
    }

    /** Whatever else the service records meanwhile has its positions, too. */
    private static boolean isOfAWriter(LogEntry entry) {
        return entry.aggregateId().startsWith("detection/writer-");
    }

    private List<LogEntry> poll(long after, List<Future<?>> writers) throws Exception {
        List<LogEntry> seen = new ArrayList<>();
        long at = after;
        boolean done;
        do {
            done = writers.stream().allMatch(Future::isDone);
            for (LogEntry entry : events.read(at, Integer.MAX_VALUE, Set.of())) {
                seen.add(entry);
                at = entry.position();
            }
        } while (!done);
        for (Future<?> writer : writers) {
            writer.get();
        }
        return seen;
    }

    private long last(long after) {
        List<LogEntry> rest = events.read(after, Integer.MAX_VALUE, Set.of());
        return rest.isEmpty() ? after : rest.get(rest.size() - 1).position();
    }

    @Test
    void sequencesGoOnPerAggregateWithinAndAcrossCalls() {
        append(100, false);
        append(100, false);

        List<LogEntry> mine = events.read(0, Integer.MAX_VALUE, Set.of("observed-through")).stream()
                .filter(entry -> entry.aggregateId().startsWith("detection/writer-100-"))
                .toList();

        for (int stream = 0; stream < 3; stream++) {
            String aggregate = "detection/writer-100-" + stream;
            List<Long> sequences = mine.stream()
                    .filter(entry -> entry.aggregateId().equals(aggregate))
                    .map(LogEntry::sequence)
                    .toList();
            for (int i = 0; i < sequences.size(); i++) {
                assertThat(sequences.get(i)).isEqualTo(i);
            }
        }
        assertThat(mine).hasSize(2 * BATCH);
    }

    @Test
    void appendingOutsideATransactionIsRefused() {
        NewEvent event =
                new NewEvent("detection", "detection/x", new ObservedThrough(Instant.EPOCH, null, 0, List.of()), null);

        assertThatThrownBy(() -> appender.append(List.of(event))).isInstanceOf(IllegalStateException.class);
    }
}
