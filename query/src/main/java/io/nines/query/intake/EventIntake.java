package io.nines.query.intake;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.nines.contract.DomainEvent;
import io.nines.log.EventLogReader;
import io.nines.log.LogHead;
import io.nines.log.LogSettings;
import io.nines.log.LoggedEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Takes the events in: batch by batch, each with its position in one transaction. */
@Singleton
class EventIntake extends LogIntake {
    private static final Duration POLL = Duration.ofMillis(250);

    private final LogSettings log;
    private final IntakeSettings settings;
    private final Positions positions;
    private final List<Projection> projections;
    private final Progress progress;

    EventIntake(
            LogSettings log,
            IntakeSettings settings,
            Positions positions,
            List<Projection> projections,
            Progress progress) {
        super("nines-query-events", settings.retryAfter());
        this.log = log;
        this.settings = settings;
        this.positions = positions;
        this.projections = projections;
        this.progress = progress;
    }

    /** What is in the database is shown at once, also while the log is away. */
    @EventListener
    void start(StartupEvent started) {
        resume();
        startReading();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopReading();
    }

    @Override
    protected void read() {
        LogHead head = resume();
        try (EventLogReader reader = EventLogReader.after(log, head)) {
            while (goesOn()) {
                List<LoggedEvent> events = reader.pollBatch(POLL, settings.batchSize());
                for (int from = 0; from < events.size(); from += settings.batchSize()) {
                    take(events.subList(from, Math.min(events.size(), from + settings.batchSize())));
                }
                progress.set(progress.state().read(reader.caughtUp()));
                wentWell();
            }
        }
    }

    @Override
    protected void troubled(String why, boolean forGood) {
        Progress.State state = progress.state();
        progress.set(forGood ? state.ended(why) : state.read(false));
    }

    @Override
    protected void ended() {
        projections.forEach(Projection::close);
    }

    private LogHead resume() {
        LogHead head = positions.resume();
        projections.forEach(Projection::resume);
        show();
        return head;
    }

    private void take(List<LoggedEvent> batch) {
        positions.atomically(() -> {
            for (Projection projection : projections) {
                apply(projection, batch);
            }
            positions.apply(batch);
        });
        show();
    }

    private static void apply(Projection projection, List<LoggedEvent> batch) {
        Set<Class<? extends DomainEvent>> handled = projection.handled();
        List<LoggedEvent> concerned = batch.stream()
                .filter(logged -> handled.contains(logged.event().getClass()))
                .toList();
        if (!concerned.isEmpty()) {
            projection.apply(concerned);
        }
    }

    private void show() {
        projections.forEach(Projection::committed);
        progress.set(progress.state().reached(positions.head(), positions.checksNext()));
    }
}
