package io.nines.command.maintenance;

import io.micronaut.scheduling.annotation.Scheduled;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Due;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Submission;
import io.nines.command.maintenance.MaintenanceCommand.Advance;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins and ends windows at their instants, and announces the windows of series when they come near. It remembers nothing: what
 * is due follows from the events, so nothing is forgotten over a restart, and doing it again changes nothing.
 */
@Singleton
public class MaintenanceClock {
    private static final Logger LOG = LoggerFactory.getLogger(MaintenanceClock.class);

    private final Commands commands;
    private final MaintenanceDirectory windows;
    private final SeriesDirectory series;
    private final Occurrences occurrences;
    private final InstantSource clock;
    private final Map<String, Instant> nextOfSeries = new HashMap<>();

    MaintenanceClock(
            Commands commands,
            MaintenanceDirectory windows,
            SeriesDirectory series,
            Occurrences occurrences,
            InstantSource clock) {
        this.commands = commands;
        this.windows = windows;
        this.series = series;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Does everything that is due. What fails is due again at the next tick. */
    @Scheduled(fixedDelay = "${nines.command.deadlines-every:1s}", initialDelay = "${nines.command.deadlines-every:1s}")
    public synchronized void tick() {
        Instant now = clock.instant();
        Due.each(due(now), window -> advance(window, now), LOG);
        Due.each(series.live(), one -> announce(one, now), LOG);
    }

    private List<MaintenanceState> due(Instant now) {
        return windows.live().stream()
                .filter(window -> !now.isBefore(window.dueAt()))
                .sorted(Comparator.comparing(MaintenanceState::dueAt))
                .toList();
    }

    private void advance(MaintenanceState window, Instant now) {
        commands.accept(Submission.byNines(), desk -> {
            desk.send(new ToMaintenance(window.id(), now, Expectation.NONE, new Advance()));
            return Answer.ok(window.id());
        });
    }

    private void announce(MaintenanceSeriesAnnounced one, Instant now) {
        Instant next = nextOfSeries.computeIfAbsent(one.series(), id -> occurrences.next(one, now));
        if (next == null || next.isAfter(now.plus(Occurrences.AHEAD))) {
            return;
        }
        commands.accept(Submission.byNines(), desk -> Answer.ok(occurrences.announce(one, now, desk)));
        nextOfSeries.remove(one.series());
    }
}
