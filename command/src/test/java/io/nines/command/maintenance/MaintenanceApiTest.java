package io.nines.command.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.DomainEvent;
import io.nines.contract.Instants;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import io.nines.log.LogEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenanceApiTest {
    private final Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));

    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();

    @BeforeEach
    void component() {
        admin.put("/api/components/main-db", "{\"name\":\"Database\"}");
    }

    private List<DomainEvent> events(long from, int count) {
        return command.bean(CommittedEvents.class).read(from - 1, count, Set.of()).stream()
                .map(LogEntry::event)
                .toList();
    }

    private Http.Reply announce(Instant from, Instant to, String more) {
        return admin.post(
                "/api/maintenance",
                "{\"title\":\"New disks\",\"message\":\"We change disks\","
                        + "\"components\":[{\"id\":\"main-db\",\"impact\":\"down\"}],\"startsAt\":\""
                        + Instants.format(from) + "\",\"endsAt\":\"" + Instants.format(to) + "\"" + more + "}");
    }

    private String announced() {
        return announce(tomorrow, tomorrow.plusSeconds(3600), "").header("Location");
    }

    @Test
    void announcingAnswersWithTheIds() {
        Http.Reply reply = announce(tomorrow, tomorrow.plusSeconds(3600), "");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.header("Location"))
                .isEqualTo("/api/maintenance/" + reply.body().get("id").textValue());
        assertThat(reply.body().get("state").textValue()).isEqualTo("upcoming");
        MaintenanceAnnounced event =
                (MaintenanceAnnounced) events(reply.position(), 1).get(0);
        assertThat(event.startsAt()).isEqualTo(tomorrow);
        assertThat(event.occurrence()).isNull();
        assertThat(event.update().id()).isEqualTo(reply.body().get("update").textValue());
    }

    @Test
    void aWindowOfThePastIsAnnouncedAfterTheFactAndOver() {
        Instant from = Instant.parse("2022-03-28T12:00:00Z");

        Http.Reply reply = announce(from, from.plusSeconds(7200), ",\"at\":\"2022-03-24T19:11:00Z\"");

        assertThat(reply.body().get("state").textValue()).isEqualTo("completed");
        assertThat(reply.header("ETag")).isEqualTo("\"3\"");
        List<DomainEvent> events = events(reply.position() - 2, 3);
        String id = reply.body().get("id").textValue();
        assertThat(((MaintenanceAnnounced) events.get(0)).update().at()).isEqualTo("2022-03-24T19:11:00Z");
        assertThat(events.subList(1, 3))
                .containsExactly(
                        new MaintenanceStarted(id, from, Trigger.CLOCK),
                        new MaintenanceCompleted(id, from.plusSeconds(7200), Trigger.CLOCK));
        assertThat(admin.post(
                                reply.header("Location") + "/updates",
                                "{\"message\":\"Begun\",\"at\":\"2022-03-28T12:01:00Z\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWholeLifeByHand() {
        String window = announced();
        String later = "{\"startsAt\":\"" + Instants.format(tomorrow.plusSeconds(60)) + "\",\"endsAt\":\""
                + Instants.format(tomorrow.plusSeconds(7200)) + "\"}";
        String longer = "{\"endsAt\":\"" + Instants.format(tomorrow.plusSeconds(9000)) + "\"}";

        assertThat(admin.post(window + "/reschedule", later).header("ETag")).isEqualTo("\"2\"");
        assertThat(admin.post(window + "/reschedule", later).header("ETag")).isEqualTo("\"2\"");
        assertThat(admin.post(window + "/updates", "{\"message\":\"Soon\"}").header("ETag"))
                .isEqualTo("\"3\"");
        Http.Reply started = admin.post(window + "/start", null);
        assertThat(started.body().get("state").textValue()).isEqualTo("running");
        assertThat(admin.post(window + "/extend", longer).header("ETag")).isEqualTo("\"5\"");
        assertThat(admin.post(window + "/extend", longer).problem()).isEqualTo("/problems/extended-to-no-later");
        Http.Reply completed = admin.post(window + "/complete", "{}");
        assertThat(completed.body().get("state").textValue()).isEqualTo("completed");
        assertThat(admin.put(window, "{\"title\":\"Newer disks\"}").header("ETag"))
                .isEqualTo("\"7\"");
        assertThat(events(started.position(), 1))
                .containsExactly(new MaintenanceStarted(window.substring(17), null, Trigger.OPERATOR));
        assertThat(events(completed.position(), 1))
                .containsExactly(new MaintenanceCompleted(window.substring(17), null, Trigger.OPERATOR));
    }

    @Test
    void aTextIsCorrected() {
        Http.Reply reply = announce(tomorrow, tomorrow.plusSeconds(3600), "");
        String update = reply.header("Location") + "/updates/"
                + reply.body().get("update").textValue();

        Http.Reply corrected = admin.put(update, "{\"message\":\"We change all disks\"}");

        assertThat(corrected.header("ETag")).isEqualTo("\"2\"");
        assertThat(admin.put(update, "{\"message\":\"We change all disks\"}").header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(admin.put(update + "x", "{\"message\":\"x\"}").problem()).isEqualTo("/problems/unknown-update");
    }

    @ParameterizedTest
    @CsvSource({
        "start, start, maintenance-started",
        "start, cancel, maintenance-started",
        "cancel, start, maintenance-cancelled",
        "cancel, cancel, maintenance-cancelled",
        "cancel, complete, maintenance-cancelled",
        "none, complete, maintenance-not-started"
    })
    void whatDoesNotFollowIsRefusedAndLeavesNothing(String first, String then, String rule) {
        String window = announced();
        admin.post(window + "/" + first, null);

        Http.Reply refused = admin.post(window + "/" + then, null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("/problems/" + rule);
        assertThat(admin.put(window, "{\"title\":\"Next\"}")
                        .body()
                        .get("revision")
                        .intValue())
                .isEqualTo(first.equals("none") ? 2 : 3);
    }

    @Test
    void nothingIsPlannedForThePast() {
        String past = "{\"startsAt\":\"2022-01-01T00:00:00Z\",\"endsAt\":\"2022-01-01T01:00:00Z\"}";

        assertThat(admin.post(announced() + "/reschedule", past).problem()).isEqualTo("/problems/starts-in-the-past");
    }

    @Test
    void aSeriesAnnouncesItsWindowsNinetyDaysAhead() {
        Http.Reply reply = announce(
                tomorrow, tomorrow.plusSeconds(3600), ",\"recurrence\":{\"rrule\":\"FREQ=WEEKLY\",\"zone\":\"UTC\"}");

        assertThat(reply.status()).isEqualTo(201);
        String series = reply.body().get("series").textValue();
        assertThat(reply.header("Location")).isEqualTo("/api/maintenance-series/" + series);
        assertThat(reply.body().get("announced")).hasSize(13);
        List<DomainEvent> events = events(reply.position() - 13, 14);
        assertThat(events.get(0)).isInstanceOf(MaintenanceSeriesAnnounced.class);
        for (int week = 0; week < 13; week++) {
            MaintenanceAnnounced window = (MaintenanceAnnounced) events.get(week + 1);
            assertThat(window.startsAt()).isEqualTo(tomorrow.plus(Duration.ofDays(7L * week)));
            assertThat(window.endsAt()).isEqualTo(window.startsAt().plusSeconds(3600));
            assertThat(window.occurrence().series()).isEqualTo(series);
            assertThat(window.maintenance())
                    .isEqualTo(reply.body().get("announced").get(week).textValue())
                    .isEqualTo(Occurrences.id(series, window.startsAt()));
        }
    }

    @Test
    void endingASeriesCancelsWhatIsAhead() {
        Http.Reply reply = announce(
                tomorrow,
                tomorrow.plusSeconds(3600),
                ",\"recurrence\":{\"rrule\":\"FREQ=WEEKLY;COUNT=3\",\"zone\":\"Europe/Berlin\"}");
        String first = reply.body().at("/announced/0").textValue();
        admin.post("/api/maintenance/" + first + "/start", null);

        Http.Reply ended = admin.post(reply.header("Location") + "/end", null);
        Http.Reply again = admin.post(reply.header("Location") + "/end", null);

        assertThat(ended.body().get("cancelled")).hasSize(2);
        assertThat(events(ended.position() - 1, 2)).hasOnlyElementsOfType(MaintenanceCancelled.class);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("cancelled")).isEmpty();
        assertThat(admin.post("/api/maintenance-series/000000000000/end", null).problem())
                .isEqualTo("/problems/unknown-maintenance-series");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FREQ=HOURLY;UTC",
                "FREQ=NEVER;UTC",
                "FREQ=DAILY;Mars/Olympus",
                "'FREQ=DAILY;BYHOUR=0,1,2,3';UTC",
                "'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30';UTC"
            })
    void aSeriesThatCannotBeIsRefused(String rrule, String zone) {
        Http.Reply reply = announce(
                tomorrow,
                tomorrow.plusSeconds(3600),
                ",\"recurrence\":{\"rrule\":\"" + rrule + "\",\"zone\":\"" + zone + "\"}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().at("/errors/0/field").textValue()).startsWith("recurrence.");
    }

    @Test
    void windowsThatRunIntoEachOtherAreNoSeries() {
        Http.Reply reply = announce(
                tomorrow,
                tomorrow.plus(Duration.ofHours(25)),
                ",\"recurrence\":{\"rrule\":\"FREQ=DAILY\",\"zone\":\"UTC\"}");

        assertThat(reply.status()).isEqualTo(422);
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        Http.Reply reply = announce(tomorrow, tomorrow, "");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().at("/errors/0/field").textValue()).isEqualTo("endsAt");
    }
}
