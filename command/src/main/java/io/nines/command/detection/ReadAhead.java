package io.nines.command.detection;

import io.nines.log.CheckSink;
import io.nines.log.ChecksReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads {@code nines.checks} on a thread of its own, a few batches ahead of detection. What is in the lines is read by detection
 * itself: so both threads have about as much to do.
 */
final class ReadAhead implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    /** Of some thousand records each, and some megabytes. */
    private static final int BATCHES = 3;

    private final ChecksReader reader;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "nines-checks-read"));
    private final Queue<CompletableFuture<Batch>> ahead = new ArrayDeque<>();
    private volatile boolean closed;

    ReadAhead(ChecksReader reader) {
        this.reader = reader;
    }

    /** Records of {@code nines.checks} in their order: what detection is to do with each. */
    private static final class Batch implements CheckSink {
        private final List<Consumer<CheckReading>> read = new ArrayList<>();
        private int records;

        @Override
        public boolean asksWhenReceived() {
            return false;
        }

        @Override
        public void any(int partition, long offset, byte[] value) {
            records++;
            read.add(reading -> reading.any(partition, offset, value));
        }

        @Override
        public void result(
                int partition, long offset, long storedAtMillis, byte[] component, String keyId, byte[] line) {
            read.add(reading -> reading.result(partition, offset, storedAtMillis, component, keyId, line));
        }

        @Override
        public void tick(int partition, long offset, Instant at) {
            read.add(reading -> reading.tick(partition, offset, at));
        }

        @Override
        public void demand(int partition, long offset) {
            read.add(reading -> reading.demand(partition, offset));
        }
    }

    /**
     * Hands on what was read, as soon as there is something.
     *
     * @return how many records; 0: none came within a tenth of a second
     * @throws io.nines.log.LogUnavailableException if the broker has not been heard of for some seconds; call again
     */
    int poll(CheckReading reading) {
        while (ahead.size() < BATCHES) {
            ahead.add(CompletableFuture.supplyAsync(this::read, thread));
        }
        try {
            Batch batch = ahead.remove().join();
            batch.read.forEach(read -> read.accept(reading));
            return batch.records;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private Batch read() {
        Batch batch = new Batch();
        if (!closed) {
            reader.poll(POLL, batch);
        }
        return batch;
    }

    /** Where each partition ends now. */
    Map<Integer, Long> endOffsets() {
        return reader.endOffsets();
    }

    /** Waits for what is being read: nobody may close the reader under it. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            boolean unused = thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
