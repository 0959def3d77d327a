package io.nines.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Lines on their way to the broker together: one countdown for all, no future for each. */
final class CheckBatch {
    private static final long UNTOUCHED = -1;

    private final CompletableFuture<Appended> done = new CompletableFuture<>();
    private final long[] nextOffsets;
    private final List<Integer> failed = new ArrayList<>();
    private final int lines;
    private int open;
    private Exception away;
    private Runnable whenAnswered = () -> {};

    /** A batch of so many lines; {@link #allSent} counts as one more thing to wait for. */
    CheckBatch(int lines, int partitions) {
        this.lines = lines;
        this.open = lines + 1;
        this.nextOffsets = new long[partitions];
        Arrays.fill(nextOffsets, UNTOUCHED);
    }

    /** Before anything is sent: what is to be called when all is answered, before whoever waits for the answers. */
    void whenAnswered(Runnable then) {
        whenAnswered = then;
    }

    /** What Kafka calls for the line; on its own thread, or within the call that sends. */
    void answered(int line, RecordMetadata metadata, Exception error) {
        boolean last;
        synchronized (this) {
            if (error == null) {
                int partition = metadata.partition();
                nextOffsets[partition] = Math.max(nextOffsets[partition], metadata.offset() + 1);
            } else {
                fail(line, error);
            }
            last = --open == 0;
        }
        if (last) {
            complete();
        }
    }

    private void fail(int line, Exception error) {
        failed.add(line);
        if (!(error instanceof RecordTooLargeException || error instanceof InvalidRecordException)) {
            away = error;
        }
    }

    /** Why lines failed for the broker's sake, so that there is no point in sending more; null: none did. */
    synchronized Exception away() {
        return away;
    }

    /** The lines from {@code line} on are not sent at all. */
    void giveUpFrom(int line) {
        for (int i = line; i < lines; i++) {
            answered(i, null, away());
        }
    }

    CompletableFuture<Appended> allSent() {
        boolean last;
        synchronized (this) {
            last = --open == 0;
        }
        if (last) {
            complete();
        }
        return done;
    }

    private void complete() {
        whenAnswered.run();
        if (lines > 0 && failed.size() == lines && away != null) {
            done.completeExceptionally(
                    new LogUnavailableException("no result could be stored: " + away.getMessage(), away));
            return;
        }
        Map<Integer, Long> next = new TreeMap<>();
        for (int partition = 0; partition < nextOffsets.length; partition++) {
            if (nextOffsets[partition] != UNTOUCHED) {
                next.put(partition, nextOffsets[partition]);
            }
        }
        Collections.sort(failed);
        done.complete(new Appended(next, List.copyOf(failed)));
    }
}
