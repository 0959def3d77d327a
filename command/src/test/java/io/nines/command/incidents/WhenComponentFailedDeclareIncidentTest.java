package io.nines.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.RunningCommand;
import io.nines.command.Waiting;
import io.nines.command.publication.CommittedEvents;
import io.nines.command.publication.EventAppender;
import io.nines.command.publication.NewEvent;
import io.nines.command.publication.StoreTransactions;
import io.nines.command.texts.Texts;
import io.nines.contract.EventTypes;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentNoteAdded;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.ObservedOutage;
import io.nines.contract.ObservedOutage.Fate;
import io.nines.contract.Severity;
import io.nines.contract.Visibility;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhenComponentFailedDeclareIncidentTest {
    @TempDir
    private Path directory;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private EmbeddedBroker broker;
    private RunningCommand command;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
        run("publish");
        command.admin().put("/api/components/api", "{\"name\":\"API\"}");
        command.admin().put("/api/components/inner", "{\"name\":\"Inner\",\"visibility\":\"internal\"}");
    }

    private void run(String how) {
        command = RunningCommand.start(
                broker.bootstrapServers(),
                directory,
                Map.of("nines.command.deadlines-every", "1h", "nines.command.incidents.declare-on-outage", how));
    }

    @AfterEach
    void close() {
        command.close();
        broker.close();
    }

    private void restart(String how) {
        command.close();
        run(how);
    }

    private static ObservedOutage outage(String id, Fate fate, Instant start, Instant end, String other) {
        return new ObservedOutage(id, fate, start, end, null, null, other);
    }

    private void found(String component, ObservedOutage... outages) {
        append(new ObservedStatusChanged(component, outages[0].start(), List.of(), List.of(outages)));
    }

    private void restated(String component, ObservedOutage... outages) {
        append(new ObservedTimelineRestated(component, outages[0].start(), null, List.of(), List.of(outages)));
    }

    private void append(TimelineEvent event) {
        EventAppender appender = command.bean(EventAppender.class);
        command.bean(StoreTransactions.class)
                .in(connection -> appender.append(
                        List.of(new NewEvent("observed", "observed/" + event.component() + "/2026-01", event, null))));
    }

    private void tick() {
        command.bean(WhenComponentFailedDeclareIncident.class).tick();
    }

    private List<IncidentEvent> events(String outage) {
        String id = WhenComponentFailedDeclareIncident.incidentOf(outage);
        Set<String> types = EventTypes.inFamilies(Set.of(IncidentEvent.class)).stream()
                .map(type -> EventTypes.of(type).name())
                .collect(Collectors.toSet());
        return command.bean(CommittedEvents.class).read(0, Integer.MAX_VALUE, types).stream()
                .filter(entry -> entry.aggregateId().equals("incident/" + id))
                .map(entry -> (IncidentEvent) entry.event())
                .toList();
    }

    /** Ticks until the listener has brought what was committed, and something came of it. */
    private void until(String outage, int events) throws InterruptedException {
        Waiting.until(events + " events of the incident", () -> {
            tick();
            return events(outage).size() >= events;
        });
        tick();
        assertThat(events(outage)).hasSize(events);
    }

    private void byHand(String outage, String what, String body) {
        String id = WhenComponentFailedDeclareIncident.incidentOf(outage);
        assertThat(command.admin()
                        .post("/api/incidents/" + id + "/" + what, body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOutageIsPublishedAndResolvedAtItsEnd() throws InterruptedException {
        found("api", outage("outage000001", Fate.STANDS, now.minusSeconds(60), null, null));
        until("outage000001", 1);
        IncidentDeclared declared = (IncidentDeclared) events("outage000001").get(0);
        found("api", outage("outage000001", Fate.STANDS, now.minusSeconds(60), now.minusSeconds(5), null));
        until("outage000001", 2);

        assertThat(declared.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(declared.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(declared.outage()).isEqualTo("outage000001");
        assertThat(declared.startedAt()).isEqualTo(now.minusSeconds(60));
        assertThat(command.bean(Texts.class).read(declared.title())).contains("API is down");
        IncidentUpdated resolved = (IncidentUpdated) events("outage000001").get(1);
        assertThat(resolved.update().status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(resolved.update().at()).isEqualTo(now.minusSeconds(5));
    }

    @Test
    void aRestartNeitherDoublesNorForgets() throws InterruptedException {
        found("api", outage("outage000002", Fate.STANDS, now.minusSeconds(60), null, null));
        restart("publish");
        until("outage000002", 1);
        restart("publish");
        tick();
        assertThat(events("outage000002")).hasSize(1);
        found("api", outage("outage000002", Fate.STANDS, now.minusSeconds(60), now.minusSeconds(5), null));
        restart("publish");
        until("outage000002", 2);
        restart("publish");
        tick();
        assertThat(events("outage000002")).hasSize(2);
    }

    @Test
    void whatWasTakenOverIsNotResolved() throws InterruptedException {
        found("api", outage("outage000003", Fate.STANDS, now.minusSeconds(60), null, null));
        until("outage000003", 1);
        byHand("outage000003", "acknowledge", null);
        found("api", outage("outage000003", Fate.STANDS, now.minusSeconds(60), now.minusSeconds(5), null));
        found("api", outage("outage000004", Fate.STANDS, now.minusSeconds(4), null, null));
        until("outage000004", 1);

        assertThat(events("outage000003")).hasSize(2);
    }

    @Test
    void historyAndWhatIsOverDeclareNothing() throws InterruptedException {
        found("api", outage("outage000005", Fate.STANDS, now.minus(Duration.ofMinutes(16)), null, null));
        found("api", outage("outage000006", Fate.STANDS, now.minusSeconds(60), now.minusSeconds(30), null));
        found("api", outage("outage000007", Fate.STANDS, now.minusSeconds(20), null, null));
        until("outage000007", 1);

        assertThat(events("outage000005")).isEmpty();
        assertThat(events("outage000006")).isEmpty();
    }

    @Test
    void anOutageRestatedAwayPutsANoteOnItsIncidentOnce() throws InterruptedException {
        found("api", outage("outage000008", Fate.STANDS, now.minusSeconds(60), null, null));
        until("outage000008", 1);
        byHand("outage000008", "lead", "{\"lead\":\"Anna\"}");
        restated("api", outage("outage000008", Fate.WITHDRAWN, now.minusSeconds(60), null, null));
        until("outage000008", 3);
        restart("publish");
        tick();

        assertThat(events("outage000008")).hasSize(3).last().isInstanceOf(IncidentNoteAdded.class);
    }

    @Test
    void anIncidentOfAMergedOutageEndsWithTheOneItBecamePartOf() throws InterruptedException {
        found("api", outage("outage000009", Fate.STANDS, now.minusSeconds(90), now.minusSeconds(70), null));
        found("api", outage("outage000010", Fate.STANDS, now.minusSeconds(60), null, null));
        until("outage000010", 1);
        restated(
                "api",
                outage("outage000009", Fate.STANDS, now.minusSeconds(90), null, null),
                outage("outage000010", Fate.MERGED, now.minusSeconds(60), null, "outage000009"));
        until("outage000010", 2);
        assertThat(events("outage000010")).last().isInstanceOf(IncidentNoteAdded.class);
        found("api", outage("outage000009", Fate.STANDS, now.minusSeconds(90), now.minusSeconds(2), null));
        until("outage000010", 3);

        assertThat(((IncidentUpdated) events("outage000010").get(2)).update().at())
                .isEqualTo(now.minusSeconds(2));
    }

    @Test
    void whatCustomersDoNotSeeIsNotPublished() throws InterruptedException {
        found("inner", outage("outage000011", Fate.STANDS, now.minusSeconds(60), null, null));
        until("outage000011", 1);

        assertThat(((IncidentDeclared) events("outage000011").get(0)).visibility())
                .isEqualTo(Visibility.INTERNAL);
    }

    @Test
    void aDraftIsInternalAndOffIsNothing() throws InterruptedException {
        restart("draft");
        found("api", outage("outage000012", Fate.STANDS, now.minusSeconds(60), null, null));
        until("outage000012", 1);
        assertThat(((IncidentDeclared) events("outage000012").get(0)).visibility())
                .isEqualTo(Visibility.INTERNAL);
        restart("off");
        found("api", outage("outage000013", Fate.STANDS, now.minusSeconds(10), null, null));
        tick();
        assertThat(events("outage000013")).isEmpty();
    }
}
