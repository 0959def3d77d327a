package io.nines.command.acceptance;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends what happens by the clock before anything that it needs is gone: on the way down the framework takes parts away while its
 * timers still run, and a timer that has none left makes new ones, of what is no longer there.
 */
@Singleton
final class Timers implements ApplicationEventListener<ShutdownEvent> {
    private static final long LONGEST_SECONDS = 10;

    private final ExecutorService timers;

    Timers(@Named(TaskExecutors.SCHEDULED) ExecutorService timers) {
        this.timers = timers;
    }

    @Override
    public void onApplicationEvent(ShutdownEvent stopping) {
        timers.shutdown();
        try {
            if (!timers.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                timers.shutdownNow();
            }
        } catch (InterruptedException e) {
            timers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
