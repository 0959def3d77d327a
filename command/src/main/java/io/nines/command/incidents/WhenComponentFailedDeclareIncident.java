package io.nines.command.incidents;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.nines.command.acceptance.Answer;
import io.nines.command.acceptance.Commands;
import io.nines.command.acceptance.Due;
import io.nines.command.acceptance.Expectation;
import io.nines.command.acceptance.Submission;
import io.nines.command.incidents.IncidentSettings.OnOutage;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.EventTypes;
import io.nines.contract.Ids;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Declares an incident for an outage that goes on, and resolves it with the outage if nobody took it over. The incident's id
 * follows from the outage's, and which outages there are follows from the events: so nothing is forgotten over a restart, and
 * doing it again changes nothing. An outage that was found long after it began is history, and declares nothing.
 */
@Singleton
public class WhenComponentFailedDeclareIncident {
    private static final Logger LOG = LoggerFactory.getLogger(WhenComponentFailedDeclareIncident.class);
    private static final Set<String> TYPES = Set.of(
            EventTypes.of(ObservedStatusChanged.class).name(),
            EventTypes.of(ObservedTimelineRestated.class).name());
    private static final int BATCH = 1000;

    private final CommittedEvents committed;
    private final Commands commands;
    private final IncidentDirectory directory;
    private final OutageIncidents incidents;
    private final IncidentSettings settings;
    private final InstantSource clock;
    private final FoundOutages outages = new FoundOutages();
    private volatile boolean ready;

    WhenComponentFailedDeclareIncident(
            CommittedEvents committed,
            Commands commands,
            IncidentDirectory directory,
            OutageIncidents incidents,
            IncidentSettings settings,
            InstantSource clock) {
        this.committed = committed;
        this.commands = commands;
        this.directory = directory;
        this.incidents = incidents;
        this.settings = settings;
        this.clock = clock;
    }

    static String incidentOf(String outage) {
        return Ids.derived("incident/" + outage);
    }

    @EventListener
    void start(StartupEvent started) {
        if (settings.declareOnOutage() != OnOutage.OFF) {
            long upTo = takeAll();
            committed.subscribe(upTo, entries -> outages.take(entries, TYPES));
            ready = true;
        }
    }

    /** Only detection's own events are read: they are few, and nothing has to be stored of what they come to. */
    private long takeAll() {
        long after = 0;
        List<LogEntry> batch;
        do {
            batch = committed.read(after, BATCH, TYPES);
            outages.take(batch, TYPES);
            after = batch.isEmpty() ? after : batch.get(batch.size() - 1).position();
        } while (batch.size() == BATCH);
        return after;
    }

    /** Does everything that is due. What fails is due again at the next tick. */
    @Scheduled(fixedDelay = "${nines.command.deadlines-every:1s}", initialDelay = "${nines.command.deadlines-every:1s}")
    public synchronized void tick() {
        if (ready) {
            Due.each(outages.open(), this::declare, LOG);
            Due.each(directory.ofOutages(), this::follow, LOG);
        }
    }

    private void declare(FoundOutage outage) {
        String id = incidentOf(outage.id());
        boolean begun = !outage.start().isAfter(clock.instant()); // a probe's clock may be ahead
        if (begun && directory.find(id) == null && outage.wasFoundWithin(settings.declareWithin())) {
            send(id, () -> {
                FoundOutage now = outages.find(outage.id());
                return now.isOpen() ? incidents.declaration(now, settings.declareOnOutage()) : null;
            });
        }
    }

    /** An incident that nobody took over ends with its outage; whoever took it over is told that there was none. */
    private void follow(IncidentState incident) {
        FoundOutage outage = outages.find(incident.outage());
        if (outage == null) {
            return;
        }
        boolean restatedAway = outage.withdrawn() || outage.mergedInto() != null;
        if (restatedAway && !incident.hasNote(OutageIncidents.noteOf(outage))) {
            send(incident.id(), () -> incidents.note(outage));
        }
        FoundOutage now = outages.whatBecameOf(outage);
        if (now.isOverBy(clock.instant()) && incident.isOpen() && !incident.isTakenOver()) {
            send(incident.id(), () -> incidents.resolution(directory.get(incident.id()), now));
        }
    }

    /** What is to be done as of when it is done; null: nothing any more. */
    @FunctionalInterface
    private interface Wanted {
        IncidentCommand command();
    }

    private void send(String incident, Wanted wanted) {
        commands.accept(Submission.byNines(), desk -> {
            IncidentCommand command = wanted.command();
            if (command != null) {
                desk.send(new ToIncident(incident, clock.instant(), Expectation.NONE, command));
            }
            return Answer.ok(incident);
        });
    }
}
