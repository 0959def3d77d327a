package io.nines.query.reading;

import io.nines.log.ChecksWriter;
import io.nines.log.LogSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Tells detection that somebody waits to hear how far it is: at most once a second, however many wait. */
@Singleton
class Demands {
    static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final LogSettings log;
    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - AT_MOST_EVERY.toNanos());
    private ChecksWriter writer;

    Demands(LogSettings log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Only one of those who wait at the same time writes; the others do not even wait for it. */
    void demand() {
        long now = System.nanoTime();
        long before = last.get();
        if (now - before >= AT_MOST_EVERY.toNanos() && last.compareAndSet(before, now)) {
            write();
        }
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
    }
}
