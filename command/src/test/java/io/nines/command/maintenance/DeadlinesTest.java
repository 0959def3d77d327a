package io.nines.command.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.Http;
import io.nines.command.MovableClock;
import io.nines.command.RunningCommand;
import io.nines.command.incidents.IncidentClock;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.contract.IncidentEvent.IncidentAcknowledgementOverdue;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.Instants;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.log.LogEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due by the clock, with a clock that the test moves, and over restarts. */
class DeadlinesTest {
    @TempDir
    static Path logs;

    private static EmbeddedBroker broker;

    private RunningCommand command;
    private static Duration ahead = Duration.ZERO;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(new BrokerSettings(logs.resolve("log"), 0, false));
    }

    @AfterAll
    static void closeBroker() {
        broker.close();
    }

    @BeforeEach
    void start() {
        run();
    }

    private void run() {
        command = RunningCommand.start(broker.bootstrapServers(), logs, Map.of("nines.command.deadlines-every", "1h"));
        command.bean(MovableClock.class).move(ahead);
    }

    @AfterEach
    void close() {
        command.close();
    }

    private void later(Duration by) {
        ahead = ahead.plus(by);
        command.bean(MovableClock.class).move(by);
    }

    private void restart() {
        command.close();
        run();
    }

    private void tick() {
        command.bean(MaintenanceClock.class).tick();
        command.bean(IncidentClock.class).tick();
    }

    private Instant now() {
        return command.bean(MovableClock.class).instant();
    }

    private <E extends DomainEvent> List<LogEntry> entries(Class<E> family, String aggregate) {
        Set<String> types = EventTypes.inFamilies(Set.of(family)).stream()
                .map(type -> EventTypes.of(type).name())
                .collect(Collectors.toSet());
        return command.bean(CommittedEvents.class).read(0, Integer.MAX_VALUE, types).stream()
                .filter(entry -> entry.aggregateId().equals(aggregate))
                .toList();
    }

    private List<DomainEvent> window(String id) {
        return entries(MaintenanceEvent.class, "maintenance/" + id).stream()
                .map(LogEntry::event)
                .toList();
    }

    private String announce(Instant from, Duration length, String more) {
        Http.Reply reply = command.admin()
                .post(
                        "/api/maintenance",
                        "{\"title\":\"New disks\",\"startsAt\":\"" + Instants.format(from) + "\",\"endsAt\":\""
                                + Instants.format(from.plus(length)) + "\"" + more + "}");
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        return reply.body().path("id").asText(reply.body().path("series").asText());
    }

    @Test
    void aWindowBeginsAndEndsByTheClockAtItsPlannedInstants() {
        Instant from = now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(100);
        String id = announce(from, Duration.ofSeconds(100), "");

        tick();
        assertThat(window(id)).hasSize(1);
        later(Duration.ofSeconds(150));
        tick();
        assertThat(window(id)).last().isEqualTo(new MaintenanceStarted(id, from, Trigger.CLOCK));
        tick();
        restart();
        tick();
        assertThat(window(id)).hasSize(2);
        later(Duration.ofSeconds(100));
        tick();
        tick();
        assertThat(window(id))
                .hasSize(3)
                .last()
                .isEqualTo(new MaintenanceCompleted(id, from.plusSeconds(100), Trigger.CLOCK));
    }

    @Test
    void aWindowThatPassedWhileNobodyWasThereIsRecordedLateAsPlanned() {
        Instant from = now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(100);
        String id = announce(from, Duration.ofSeconds(100), "");
        command.close();
        ahead = ahead.plus(Duration.ofDays(1));
        run();

        tick();
        tick();

        assertThat(window(id).subList(1, window(id).size()))
                .containsExactly(
                        new MaintenanceStarted(id, from, Trigger.CLOCK),
                        new MaintenanceCompleted(id, from.plusSeconds(100), Trigger.CLOCK));
        assertThat(entries(MaintenanceEvent.class, "maintenance/" + id)).last().satisfies(entry -> {
            assertThat(entry.recordedAt()).isAfter(from.plus(Duration.ofHours(20)));
            assertThat(entry.author()).isNull();
        });
    }

    @Test
    void windowsOfASeriesAreAnnouncedAsTheyComeNear() {
        Instant from = now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
        String series =
                announce(from, Duration.ofHours(1), ",\"recurrence\":{\"rrule\":\"FREQ=WEEKLY\",\"zone\":\"UTC\"}");
        Instant next = from.plus(Duration.ofDays(13 * 7));
        String id = Occurrences.id(series, next);

        tick();
        assertThat(window(id)).isEmpty();
        later(Duration.ofDays(7));
        restart();
        tick();
        tick();

        assertThat(window(id)).singleElement().satisfies(event -> {
            assertThat(((MaintenanceAnnounced) event).startsAt()).isEqualTo(next);
            assertThat(((MaintenanceAnnounced) event).occurrence().plannedAt()).isEqualTo(next);
        });
        assertThat(entries(MaintenanceEvent.class, "maintenance/" + id).get(0).recordedAt())
                .isAfter(from.plus(Duration.ofDays(5)));
        command.admin().post("/api/maintenance-series/" + series + "/end", null);
        later(Duration.ofDays(7));
        tick();
        assertThat(window(Occurrences.id(series, next.plus(Duration.ofDays(7)))))
                .isEmpty();
    }

    private String declare(String severity, String more) {
        return command.admin()
                .post("/api/incidents", "{\"title\":\"It burns\",\"severity\":\"" + severity + "\"" + more + "}")
                .body()
                .get("id")
                .textValue();
    }

    private List<DomainEvent> overdue(String incident) {
        return entries(IncidentAcknowledgementOverdue.class, "incident/" + incident).stream()
                .map(LogEntry::event)
                .toList();
    }

    @Test
    void aCriticalIncidentThatNobodyAcknowledgesIsOverdueOnce() {
        String ignored = declare("critical", "");
        String seen = declare("critical", "");
        String high = declare("high", "");
        String begunBefore = declare("critical", ",\"startedAt\":\"" + Instants.format(now().minusSeconds(400)) + "\"");
        String history = declare("critical", ",\"startedAt\":\"2022-01-01T00:00:00Z\"");
        command.admin().post("/api/incidents/" + seen + "/acknowledge", null);
        Instant declared =
                entries(IncidentDeclared.class, "incident/" + ignored).get(0).recordedAt();

        later(Duration.ofMinutes(4));
        tick();
        assertThat(overdue(ignored)).isEmpty();
        later(Duration.ofMinutes(2));
        restart();
        tick();
        tick();
        restart();
        tick();

        assertThat(overdue(ignored))
                .containsExactly(new IncidentAcknowledgementOverdue(ignored, declared.plus(Duration.ofMinutes(5))));
        assertThat(overdue(begunBefore)).hasSize(1);
        assertThat(overdue(seen)).isEmpty();
        assertThat(overdue(high)).isEmpty();
        assertThat(overdue(history)).isEmpty();
    }

    @Test
    void oneThatBecomesCriticalHasItsTimeFromThenOn() {
        String incident = declare("low", "");
        later(Duration.ofMinutes(10));
        command.admin().put("/api/incidents/" + incident, "{\"severity\":\"critical\"}");

        tick();
        assertThat(overdue(incident)).isEmpty();
        later(Duration.ofMinutes(5).plusSeconds(1));
        tick();
        assertThat(overdue(incident)).hasSize(1);
    }
}
