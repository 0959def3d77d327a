package io.nines.query;

import static io.nines.query.Declarations.affected;
import static io.nines.query.Declarations.announced;
import static io.nines.query.Declarations.ref;
import static io.nines.query.Declarations.text;
import static io.nines.query.Running.body;
import static io.nines.query.Running.json;
import static io.nines.query.Running.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateRemoved;
import io.nines.contract.IncidentTemplateEvent.IncidentTemplateSaved;
import io.nines.contract.Instants;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceRetitled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.MaintenanceTextCorrected;
import io.nines.contract.MaintenanceEvent.MaintenanceUpdated;
import io.nines.contract.MaintenanceEvent.Occurrence;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesAnnounced;
import io.nines.contract.MaintenanceSeriesEvent.MaintenanceSeriesEnded;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.contract.PageEvent.PageLink;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaintenanceTest {
    @Test
    void aWindowIsToldAsPlannedAndAsItWent() {
        Running.register("win-api", null);
        MaintenanceAnnounced event = new MaintenanceAnnounced(
                "win",
                ref("wintitle0001", "New disks"),
                List.of(affected("win-api", Impact.PARTIAL)),
                Instant.parse("2026-05-01T10:00:00Z"),
                Instant.parse("2026-05-01T12:00:00Z"),
                new MaintenanceUpdate("winupdate001", ref("winmessage01", "Slow for a while"), null),
                new Occurrence("winseries", Instant.parse("2026-05-01T10:00:00Z")));
        long first = Running.LOG.story.tell(
                "maintenance/win",
                List.of(event),
                List.of(text("wintitle0001", "New disks"), text("winmessage01", "Slow for a while")),
                List.of());
        String then = body("/api/maintenance/win?position=" + first);
        long second = tell(
                "maintenance/win",
                new MaintenanceRescheduled(
                        "win", Instant.parse("2026-05-02T10:00:00Z"), Instant.parse("2026-05-02T12:00:00Z")));
        tell(
                "maintenance/win",
                new MaintenanceStarted("win", Instant.parse("2026-05-02T10:01:00Z"), Trigger.OPERATOR),
                new MaintenanceExtended("win", Instant.parse("2026-05-02T13:00:00Z")),
                new MaintenanceCompleted("win", Instant.parse("2026-05-02T12:30:00Z"), Trigger.CLOCK));
        HttpResponse<String> answer = Running.get("/api/maintenance/win");
        JsonNode window = Running.read(answer.body());
        assertThat(answer.headers().firstValue("ETag")).contains("\"5\"");
        assertThat(window.at("/title").asText()).isEqualTo("New disks");
        assertThat(window.at("/state").asText()).isEqualTo("upcoming");
        assertThat(window.at("/startsAt").asText()).isEqualTo("2026-05-02T10:00:00.000Z");
        assertThat(window.at("/endsAt").asText()).isEqualTo("2026-05-02T13:00:00.000Z");
        assertThat(window.at("/from").asText()).isEqualTo("2026-05-02T10:01:00.000Z");
        assertThat(window.at("/to").asText()).isEqualTo("2026-05-02T12:30:00.000Z");
        assertThat(window.at("/started").toString())
                .isEqualTo("{\"at\":\"2026-05-02T10:01:00.000Z\",\"by\":\"operator\"}");
        assertThat(window.at("/completed/by").asText()).isEqualTo("clock");
        assertThat(window.at("/backfilled").asBoolean()).isFalse();
        assertThat(window.at("/occurrence/series").asText()).isEqualTo("winseries");
        assertThat(window.at("/components").toString())
                .isEqualTo("[{\"id\":\"win-api\",\"name\":\"The win-api\",\"impact\":\"partial\"}]");
        assertThat(window.at("/plans")).hasSize(3);
        assertThat(window.at("/plans/1").toString())
                .isEqualTo("{\"startsAt\":\"2026-05-02T10:00:00.000Z\",\"endsAt\":\"2026-05-02T12:00:00.000Z\","
                        + "\"recordedAt\":\"" + Instants.format(Story.recordedAt(second)) + "\",\"position\":" + second
                        + "}");
        assertThat(window.at("/updates/0/message").asText()).isEqualTo("Slow for a while");
        assertThat(body("/api/maintenance/win?position=" + first)).isEqualTo(then);
        assertThat(Running.read(then).at("/from").asText()).isEqualTo("2026-05-01T10:00:00.000Z");
        assertThat(Running.get("/api/maintenance/win?position=" + (first - 1)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWindowsTextsAreCorrectedWithoutHidingTheEarlierOnes() {
        tell("maintenance/say", announced("say", "2026-05-01T10:00:00Z", "2026-05-01T12:00:00Z"));
        long corrected = Running.LOG.story.tell(
                "maintenance/say",
                List.of(
                        new MaintenanceUpdated(
                                "say", new MaintenanceUpdate("sayupdate001", ref("saymessage01", "Stil on"), null)),
                        new MaintenanceRetitled("say", ref("saytitle0001", "Disks")),
                        new MaintenanceTextCorrected("say", "sayupdate001", ref("saymessage02", "Still on"))),
                List.of(
                        text("saymessage01", "Stil on"),
                        text("saymessage02", "Still on"),
                        text("saytitle0001", "Disks")),
                List.of());
        JsonNode window = json("/api/maintenance/say");
        assertThat(window.at("/title").asText()).isEqualTo("Disks");
        assertThat(window.at("/updates/1/message").asText()).isEqualTo("Still on");
        assertThat(window.at("/updates/1/earlier").toString())
                .isEqualTo("[{\"message\":\"Stil on\",\"messageText\":\"saymessage01\",\"until\":" + corrected + "}]");
    }

    @Test
    void windowsAreFoundByStateAsOfThePositionNewestFirst() {
        Running.register("state-api", null);
        Instant now = Story.recordedAt(Running.LOG.story.head().position());
        announce("state-done", now.minusSeconds(7200), now.minusSeconds(3600));
        announce("state-runs", now.minusSeconds(3600), now.plusSeconds(3600));
        announce("state-next", now.plusSeconds(3600), now.plusSeconds(7200));
        announce("state-gone", now.plusSeconds(1800), now.plusSeconds(3600));
        announce("state-soon", now.plusSeconds(900), now.plusSeconds(3600));
        long before = Running.LOG.story.head().position();
        tell("maintenance/state-gone", new MaintenanceCancelled("state-gone", null));
        tell("maintenance/state-soon", new MaintenanceStarted("state-soon", null, Trigger.OPERATOR));
        tell("maintenance/state-runs", new MaintenanceCompleted("state-runs", null, Trigger.OPERATOR));
        assertThat(found("")).containsExactly("state-next", "state-gone", "state-soon", "state-runs", "state-done");
        assertThat(found("&state=upcoming")).containsExactly("state-next");
        assertThat(found("&state=running")).containsExactly("state-soon");
        assertThat(found("&state=completed")).containsExactly("state-runs", "state-done");
        assertThat(found("&state=cancelled")).containsExactly("state-gone");
        assertThat(found("&state=upcoming&position=" + before))
                .containsExactly("state-next", "state-gone", "state-soon");
        assertThat(found("&state=running&position=" + before)).containsExactly("state-runs");
        for (String state : List.of("upcoming", "running", "completed", "cancelled")) {
            json("/api/maintenance?component=state-api&state=" + state)
                    .at("/maintenance")
                    .forEach(window -> assertThat(window.at("/state").asText()).isEqualTo(state));
        }
        assertThat(json("/api/maintenance/state-done").at("/backfilled").asBoolean())
                .isTrue();
        assertThat(Running.get("/api/maintenance?state=planned").statusCode()).isEqualTo(400);
        assertThat(Running.get("/api/maintenance/nosuch").body()).contains("/problems/unknown-maintenance");
    }

    @Test
    void seriesAreToldAlsoOnceTheyHaveEnded() {
        Running.register("series-api", null);
        MaintenanceSeriesAnnounced announced = new MaintenanceSeriesAnnounced(
                "weekly000001",
                ref("seriestitle1", "Sunday patching"),
                null,
                List.of(affected("series-api", Impact.NONE)),
                Instant.parse("2026-03-01T02:00:00Z"),
                Instant.parse("2026-03-01T04:00:00Z"),
                "FREQ=WEEKLY;BYDAY=SU",
                "Europe/Berlin");
        long first = Running.LOG.story.tell(
                "maintenance-series/weekly000001",
                List.of(announced),
                List.of(text("seriestitle1", "Sunday patching")),
                List.of());
        long ended = tell("maintenance-series/weekly000001", new MaintenanceSeriesEnded("weekly000001"));
        JsonNode series = json("/api/maintenance-series").at("/series/0");
        assertThat(series.toString())
                .isEqualTo("{\"id\":\"weekly000001\",\"title\":\"Sunday patching\",\"titleText\":\"seriestitle1\","
                        + "\"message\":null,\"messageText\":null,\"components\":[{\"id\":\"series-api\","
                        + "\"name\":\"The series-api\",\"impact\":\"none\"}],\"startsAt\":\"2026-03-01T02:00:00.000Z\","
                        + "\"endsAt\":\"2026-03-01T04:00:00.000Z\",\"recurrence\":{\"rrule\":\"FREQ=WEEKLY;BYDAY=SU\","
                        + "\"zone\":\"Europe/Berlin\"},\"announcedAt\":\"" + Instants.format(Story.recordedAt(first))
                        + "\",\"endedAt\":\"" + Instants.format(Story.recordedAt(ended)) + "\",\"revision\":2}");
        HttpResponse<String> one = Running.get("/api/maintenance-series/weekly000001?position=" + first);
        assertThat(one.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(Running.read(one.body()).at("/endedAt").isNull()).isTrue();
        assertThat(Running.get("/api/maintenance-series/nosuch").statusCode()).isEqualTo(404);
    }

    @Test
    void templatesAreToldUntilTheyAreRemoved() {
        long saved = Running.LOG.story.tell(
                "incident-template/dns",
                List.of(new IncidentTemplateSaved(
                        "dns", "DNS trouble", null, IncidentStatus.IDENTIFIED, ref("dnsmessage01", "It is DNS."))),
                List.of(text("dnsmessage01", "It is DNS.")),
                List.of());
        String then = json("/api/incident-templates").at("/templates").toString();
        assertThat(then)
                .isEqualTo("[{\"id\":\"dns\",\"name\":\"DNS trouble\",\"title\":null,\"titleText\":null,"
                        + "\"status\":\"identified\",\"message\":\"It is DNS.\",\"messageText\":\"dnsmessage01\","
                        + "\"revision\":1}]");
        tell("incident-template/dns", new IncidentTemplateRemoved("dns"));
        assertThat(json("/api/incident-templates").at("/templates")).isEmpty();
        assertThat(json("/api/incident-templates?position=" + saved)
                        .at("/templates")
                        .toString())
                .isEqualTo(then);
    }

    @Test
    void theLookOfThePageIsToldAsItWasSetLast() {
        long before = Running.LOG.story.head().position();
        tell("page/public", new PageDesigned("Old", null, null, List.of()));
        tell(
                "page/public",
                new PageDesigned("Acme", null, "#204060", List.of(new PageLink("Home", "https://acme.example/"))));
        HttpResponse<String> page = Running.get("/api/page");
        assertThat(page.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(page.body())
                .startsWith("{\"name\":\"Acme\",\"logo\":null,\"colour\":\"#204060\",\"links\":[{\"title\":\"Home\","
                        + "\"url\":\"https://acme.example/\"}],\"revision\":2,\"asOf\":");
        assertThat(body("/api/page?position=" + before))
                .startsWith("{\"name\":null,\"logo\":null,\"colour\":null,\"links\":[],\"revision\":0,");
    }

    private static void announce(String id, Instant startsAt, Instant endsAt) {
        tell("maintenance/" + id, announced(id, startsAt.toString(), endsAt.toString(), "state-api"));
    }

    private static List<String> found(String filter) {
        List<String> ids = new ArrayList<>();
        json("/api/maintenance?component=state-api" + filter)
                .at("/maintenance")
                .forEach(window -> ids.add(window.at("/id").asText()));
        return ids;
    }
}
