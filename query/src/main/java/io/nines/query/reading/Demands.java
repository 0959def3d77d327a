package io.nines.query.reading;

import io.nines.log.ChecksReader;
import io.nines.log.ChecksWriter;
import io.nines.log.LogSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells detection that somebody waits to hear how far it is: at most once a second, however many wait, and only for results that
 * there are. Waiting for what is not on the log must not make the log grow.
 */
@Singleton
class Demands {
    static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final LogSettings log;
    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - AT_MOST_EVERY.toNanos());
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - AT_MOST_EVERY.toNanos());
    private volatile Map<Integer, Long> ends = Map.of();
    private ChecksWriter writer;
    private ChecksReader reader;

    Demands(LogSettings log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Only one of those who wait at the same time writes; the others do not even wait for it.
     *
     * @param asked by partition, the next offset that is waited for
     */
    void demand(Map<Integer, Long> asked) {
        if (!isThere(asked) && isDue(lookedAt)) {
            look();
        }
        if (isThere(asked) && isDue(last)) {
            write();
        }
    }

    private boolean isThere(Map<Integer, Long> asked) {
        Map<Integer, Long> known = ends;
        return asked.entrySet().stream().allMatch(next -> next.getValue() <= known.getOrDefault(next.getKey(), -1L));
    }

    private static boolean isDue(AtomicLong last) {
        long now = System.nanoTime();
        long before = last.get();
        return now - before >= AT_MOST_EVERY.toNanos() && last.compareAndSet(before, now);
    }

    private synchronized void look() {
        if (reader == null) {
            reader = ChecksReader.from(log, Map.of());
        }
        ends = reader.endOffsets();
    }

    /** The writer is opened by whoever waits first: many installations never need it. */
    private synchronized void write() {
        if (writer == null) {
            writer = ChecksWriter.open(log);
        }
        writer.demand(clock.instant());
    }

    @PreDestroy
    synchronized void close() {
        if (writer != null) {
            writer.close();
        }
        if (reader != null) {
            reader.close();
        }
    }
}
