package io.nines.command.checks;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.nines.log.ChecksWriter;
import io.nines.log.LogUnavailableException;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells detection the time, as records on {@code nines.checks}: so silence can be judged, and judged again the same way. */
@Singleton
class Ticks {
    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);

    private final ChecksWriter log;
    private final InstantSource clock;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    Ticks(@Named("command") ChecksWriter log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void start(StartupEvent started) {
        tick();
    }

    /** A missed tick is no loss: the next one says more. */
    @Scheduled(
            fixedRate = "${nines.command.checks.tick-every:10s}",
            initialDelay = "${nines.command.checks.tick-every:10s}")
    void tick() {
        Instant now = last.updateAndGet(before -> {
            Instant instant = clock.instant();
            return instant.isBefore(before) ? before : instant;
        });
        try {
            log.tick(now).join();
        } catch (CompletionException | LogUnavailableException e) {
            LOG.warn("no tick could be written: {}", e.getMessage());
        }
    }
}
