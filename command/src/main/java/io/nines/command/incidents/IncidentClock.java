package io.nines.command.incidents;

import io.micronaut.scheduling.annotation.Scheduled;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Due;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Submission;
import io.nines.command.incidents.IncidentCommand.RaiseOverdue;
import io.nines.contract.Severity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records that nobody acknowledged a critical incident in time. It remembers nothing: what is due follows from the events, so
 * nothing is forgotten over a restart, and doing it again changes nothing.
 */
@Singleton
public class IncidentClock {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentClock.class);

    private final Commands commands;
    private final IncidentDirectory directory;
    private final IncidentSettings settings;
    private final InstantSource clock;

    IncidentClock(Commands commands, IncidentDirectory directory, IncidentSettings settings, InstantSource clock) {
        this.commands = commands;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does everything that is due. What fails is due again at the next tick. */
    @Scheduled(fixedDelay = "${nines.command.deadlines-every:1s}", initialDelay = "${nines.command.deadlines-every:1s}")
    public synchronized void tick() {
        Instant now = clock.instant();
        Due.each(due(now), incident -> raise(incident, now), LOG);
    }

    private List<IncidentState> due(Instant now) {
        return directory.open().stream()
                .filter(incident -> isDue(incident, now))
                .toList();
    }

    private boolean isDue(IncidentState incident, Instant now) {
        return incident.severity() == Severity.CRITICAL
                && !incident.isAcknowledged()
                && !incident.isOverdue()
                && isNews(incident)
                && !now.isBefore(dueAt(incident));
    }

    /** Nobody is woken for what is written down long after it happened. */
    private boolean isNews(IncidentState incident) {
        return Duration.between(incident.alarmAbout(), incident.alarmSince()).compareTo(settings.declareWithin()) <= 0;
    }

    private Instant dueAt(IncidentState incident) {
        return incident.alarmSince().plus(settings.acknowledgeWithin());
    }

    /** Unless somebody came meanwhile, or it is urgent only since a moment ago. */
    private void raise(IncidentState found, Instant now) {
        commands.accept(Submission.byNines(), desk -> {
            IncidentState incident = directory.get(found.id());
            if (isDue(incident, now)) {
                RaiseOverdue raise = new RaiseOverdue(dueAt(incident));
                desk.send(new ToIncident(incident.id(), now, Expectation.NONE, raise));
            }
            return Answer.ok(incident.id());
        });
    }
}
