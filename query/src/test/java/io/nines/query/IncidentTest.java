package io.nines.query;

import static io.nines.query.Declarations.affected;
import static io.nines.query.Declarations.declared;
import static io.nines.query.Declarations.ref;
import static io.nines.query.Declarations.resolved;
import static io.nines.query.Declarations.text;
import static io.nines.query.Declarations.update;
import static io.nines.query.Running.body;
import static io.nines.query.Running.json;
import static io.nines.query.Running.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentEvent.IncidentAcknowledged;
import io.nines.contract.IncidentEvent.IncidentAcknowledgementOverdue;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentLeadAssigned;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentNoteAdded;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentRetitled;
import io.nines.contract.IncidentEvent.IncidentSeverityChanged;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.Instants;
import io.nines.contract.ObservedOutage;
import io.nines.contract.PostMortem;
import io.nines.contract.Severity;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.Visibility;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentTest {
    @Test
    void anIncidentIsToldWithItsUpdatesAndTheTimeOfEachImpact() {
        Running.register("told-api", null);
        Running.register("told-web", null);
        IncidentDeclared declared = new IncidentDeclared(
                "told",
                ref("toldtitle001", "Logins fail"),
                Severity.CRITICAL,
                Visibility.PUBLIC,
                Instant.parse("2026-02-01T10:00:00Z"),
                null,
                List.of(affected("told-api", Impact.DOWN), affected("told-web", Impact.NONE)),
                new IncidentUpdate(
                        "toldupdate01",
                        IncidentStatus.INVESTIGATING,
                        ref("toldmessage1", "We look into it."),
                        Instant.parse("2026-02-01T10:05:00Z")));
        long first = Running.LOG.story.tell(
                "incident/told",
                List.of(declared),
                List.of(text("toldtitle001", "Logins fail"), text("toldmessage1", "We look into it.")),
                List.of());
        long second = tell(
                "incident/told",
                new IncidentUpdated(
                        "told",
                        update("toldupdate02", IncidentStatus.IDENTIFIED, Instant.parse("2026-02-01T10:30:00Z")),
                        List.of(affected("told-api", Impact.PARTIAL))));
        tell("incident/told", resolved("told", "2026-02-01T11:00:00Z"));
        JsonNode incident = json("/api/incidents/told");
        assertThat(incident.at("/title").asText()).isEqualTo("Logins fail");
        assertThat(incident.at("/titleText").asText()).isEqualTo("toldtitle001");
        assertThat(incident.at("/severity").asText()).isEqualTo("critical");
        assertThat(incident.at("/visibility").asText()).isEqualTo("public");
        assertThat(incident.at("/status").asText()).isEqualTo("resolved");
        assertThat(incident.at("/startedAt").asText()).isEqualTo("2026-02-01T10:00:00.000Z");
        assertThat(incident.at("/resolvedAt").asText()).isEqualTo("2026-02-01T11:00:00.000Z");
        assertThat(incident.at("/declaredAt").asText()).isEqualTo(Instants.format(Story.recordedAt(first)));
        assertThat(incident.at("/backfilled").asBoolean()).isTrue();
        assertThat(incident.at("/revision").asLong()).isEqualTo(3);
        assertThat(incident.at("/components").toString())
                .isEqualTo("[{\"id\":\"told-api\",\"name\":\"The told-api\",\"impact\":\"none\",\"periods\":["
                        + "{\"impact\":\"down\",\"from\":\"2026-02-01T10:00:00.000Z\",\"to\":\"2026-02-01T10:30:00.000Z\"},"
                        + "{\"impact\":\"partial\",\"from\":\"2026-02-01T10:30:00.000Z\",\"to\":\"2026-02-01T11:00:00.000Z\"}"
                        + "]},{\"id\":\"told-web\",\"name\":\"The told-web\",\"impact\":\"none\",\"periods\":[]}]");
        assertThat(incident.at("/updates/0").toString())
                .isEqualTo("{\"id\":\"toldupdate01\",\"status\":\"investigating\",\"message\":\"We look into it.\","
                        + "\"messageText\":\"toldmessage1\",\"at\":\"2026-02-01T10:05:00.000Z\",\"recordedAt\":\""
                        + Instants.format(Story.recordedAt(first)) + "\",\"position\":" + first
                        + ",\"components\":[{\"id\":\"told-api\",\"impact\":\"down\"},"
                        + "{\"id\":\"told-web\",\"impact\":\"none\"}],\"earlier\":[]}");
        assertThat(incident.at("/updates/1/position").asLong()).isEqualTo(second);
        assertThat(incident.at("/updates/1/components").toString())
                .isEqualTo("[{\"id\":\"told-api\",\"impact\":\"partial\"}]");
    }

    @Test
    void theRevisionIsTheETagAndAnEarlierPositionTellsWhatWasKnownThen() {
        Running.register("past-api", null);
        long first = tell("incident/past", declared("past", null, affected("past-api", Impact.DOWN)));
        String then = body("/api/incidents/past?position=" + first);
        String logThen = body("/api/incidents/past/log?position=" + first);
        tell(
                "incident/past",
                new IncidentSeverityChanged("past", Severity.LOW),
                new IncidentVisibilityChanged("past", Visibility.INTERNAL),
                resolved("past", null));
        HttpResponse<String> now = Running.get("/api/incidents/past");
        assertThat(now.headers().firstValue("ETag")).contains("\"4\"");
        assertThat(Running.read(now.body()).at("/severity").asText()).isEqualTo("low");
        assertThat(body("/api/incidents/past?position=" + first)).isEqualTo(then);
        assertThat(body("/api/incidents/past/log?position=" + first)).isEqualTo(logThen);
        assertThat(Running.read(then).at("/components/0/periods/0/to").isNull()).isTrue();
        assertThat(Running.read(then).at("/startedAt").asText()).isEqualTo(Instants.format(Story.recordedAt(first)));
        assertThat(Running.get("/api/incidents/past?position=" + (first - 1)).statusCode())
                .isEqualTo(404);
        assertThat(Running.get("/api/incidents/nosuch").body()).contains("/problems/unknown-incident");
        assertThat(Running.get("/api/incidents/nosuch/log").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheResponseDidIsTold() {
        tell("incident/resp", declared("resp", null));
        Instant due = Instant.parse("2026-03-01T00:05:00Z");
        tell("incident/resp", new IncidentAcknowledgementOverdue("resp", due));
        assertThat(json("/api/incidents/resp").at("/overdue").asBoolean()).isTrue();
        long acknowledged = tell("incident/resp", new IncidentAcknowledged("resp"));
        Running.LOG.story.tell(
                "incident/resp",
                List.of(
                        new IncidentLeadAssigned("resp", ref("leadname0001", "Ann")),
                        new IncidentRetitled("resp", ref("newtitle0001", "Better said")),
                        new IncidentMerged("resp", "other")),
                List.of(text("leadname0001", "Ann"), text("newtitle0001", "Better said")),
                List.of());
        JsonNode incident = json("/api/incidents/resp");
        assertThat(incident.at("/acknowledgedAt").asText()).isEqualTo(Instants.format(Story.recordedAt(acknowledged)));
        assertThat(incident.at("/acknowledgementDueAt").asText()).isEqualTo(Instants.format(due));
        assertThat(incident.at("/overdue").asBoolean()).isFalse();
        assertThat(incident.at("/lead").asText()).isEqualTo("Ann");
        assertThat(incident.at("/title").asText()).isEqualTo("Better said");
        assertThat(incident.at("/mergedInto").asText()).isEqualTo("other");
        assertThat(incident.at("/backfilled").asBoolean()).isFalse();
    }

    @Test
    void aCorrectedMessageKeepsWhatStoodThereBefore() {
        IncidentDeclared declared = new IncidentDeclared(
                "corr",
                null,
                Severity.LOW,
                Visibility.PUBLIC,
                null,
                null,
                List.of(),
                new IncidentUpdate("corrupdate01", IncidentStatus.INVESTIGATING, ref("corrwrong001", "worng"), null));
        Running.LOG.story.tell("incident/corr", List.of(declared), List.of(text("corrwrong001", "worng")), List.of());
        long corrected = Running.LOG.story.tell(
                "incident/corr",
                List.of(new IncidentTextCorrected("corr", "corrupdate01", ref("corrright001", "wrong"))),
                List.of(text("corrright001", "wrong")),
                List.of());
        JsonNode update = json("/api/incidents/corr").at("/updates/0");
        assertThat(update.at("/message").asText()).isEqualTo("wrong");
        assertThat(update.at("/earlier").toString())
                .isEqualTo("[{\"message\":\"worng\",\"messageText\":\"corrwrong001\",\"until\":" + corrected + "}]");
        assertThat(json("/api/incidents/corr?position=" + (corrected - 1))
                        .at("/updates/0/message")
                        .asText())
                .isEqualTo("worng");
    }

    @Test
    void restatedAndReopenedImpactsReplaceAndGoOn() {
        Running.register("rest-api", null);
        tell(
                "incident/rest",
                declared("rest", "2026-02-01T10:00:00Z", affected("rest-api", Impact.DOWN)),
                new IncidentImpactRestated(
                        "rest",
                        "rest-api",
                        List.of(
                                new ImpactPeriod(
                                        Impact.DEGRADED,
                                        Instant.parse("2026-02-01T09:00:00Z"),
                                        Instant.parse("2026-02-01T09:30:00Z")),
                                new ImpactPeriod(Impact.PARTIAL, Instant.parse("2026-02-01T10:00:00Z"), null))),
                resolved("rest", "2026-02-01T11:00:00Z"),
                new IncidentReopened(
                        "rest",
                        update("restupdate01", IncidentStatus.IDENTIFIED, Instant.parse("2026-02-01T12:00:00Z")),
                        List.of(affected("rest-api", Impact.DOWN))));
        JsonNode incident = json("/api/incidents/rest");
        assertThat(incident.at("/status").asText()).isEqualTo("identified");
        assertThat(incident.at("/resolvedAt").isNull()).isTrue();
        assertThat(incident.at("/components/0/impact").asText()).isEqualTo("down");
        assertThat(incident.at("/components/0/periods").toString())
                .isEqualTo(
                        "[{\"impact\":\"degraded\",\"from\":\"2026-02-01T09:00:00.000Z\",\"to\":\"2026-02-01T09:30:00.000Z\"},"
                                + "{\"impact\":\"partial\",\"from\":\"2026-02-01T10:00:00.000Z\",\"to\":\"2026-02-01T11:00:00.000Z\"},"
                                + "{\"impact\":\"down\",\"from\":\"2026-02-01T12:00:00.000Z\",\"to\":null}]");
    }

    @Test
    void whatWasLearnedIsTold() {
        PostMortem learned = new PostMortem(
                ref("pmsummary001", "A cable"),
                List.of(ref("pmwhy0000001", "It was old")),
                List.of(new PostMortem.ActionItem(
                        "action000001",
                        ref("pmaction0001", "New cable"),
                        PostMortem.Priority.HIGH,
                        ref("pmowner00001", "Ben"),
                        LocalDate.parse("2026-04-01"),
                        false)));
        tell("incident/learn", declared("learn", null));
        long published = Running.LOG.story.tell(
                "incident/learn",
                List.of(new IncidentPostMortemPublished("learn", learned)),
                List.of(
                        text("pmsummary001", "A cable"),
                        text("pmwhy0000001", "It was old"),
                        text("pmaction0001", "New cable"),
                        text("pmowner00001", "Ben")),
                List.of());
        assertThat(json("/api/incidents/learn").at("/postMortem").toString())
                .isEqualTo(
                        "{\"summary\":\"A cable\",\"summaryText\":\"pmsummary001\",\"whys\":[{\"why\":\"It was old\","
                                + "\"whyText\":\"pmwhy0000001\"}],\"actions\":[{\"id\":\"action000001\",\"title\":\"New cable\","
                                + "\"titleText\":\"pmaction0001\",\"priority\":\"high\",\"owner\":\"Ben\","
                                + "\"ownerText\":\"pmowner00001\",\"dueOn\":\"2026-04-01\",\"done\":false}],\"publishedAt\":\""
                                + Instants.format(Story.recordedAt(published)) + "\"}");
    }

    @Test
    void theLogHasEveryStepWithItsTextsAndAnErasedTextIsGoneFromEveryView() {
        long first = tell("incident/steps", declared("steps", null));
        long noted = Running.LOG.story.tell(
                "incident/steps",
                List.of(new IncidentNoteAdded("steps", "note00000001", ref("notetext0001", "Ann knows why"))),
                List.of(text("notetext0001", "Ann knows why")),
                List.of());
        JsonNode log = json("/api/incidents/steps/log");
        assertThat(log.at("/incident").asText()).isEqualTo("steps");
        assertThat(log.at("/revision").asLong()).isEqualTo(2);
        assertThat(log.at("/steps/0/type").asText()).isEqualTo("incident-declared");
        assertThat(log.at("/steps/0/position").asLong()).isEqualTo(first);
        assertThat(log.at("/steps/1").toString())
                .isEqualTo("{\"position\":" + noted + ",\"recordedAt\":\""
                        + Instants.format(Story.recordedAt(noted)) + "\",\"by\":\"" + Story.AUTHOR
                        + "\",\"type\":\"incident-note-added\",\"event\":{\"incident\":\"steps\","
                        + "\"note\":\"note00000001\",\"text\":{\"id\":\"notetext0001\",\"text\":\"Ann knows why\"}}}");
        long erased = Running.LOG.story.tell(
                "text/notetext0001", List.of(new TextErased("notetext0001")), List.of(), List.of("notetext0001"));
        String removed = "removed on " + Instants.format(Story.recordedAt(erased)) + " by " + Story.AUTHOR;
        for (String position : List.of("", "?position=" + noted)) {
            String body = body("/api/incidents/steps/log" + position);
            assertThat(body).contains(removed).doesNotContain("Ann knows");
        }
    }

    @Test
    void incidentsAreFoundByStatusVisibilityComponentAndPeriodNewestFirst() {
        Running.register("find-api", null);
        Running.register("find-web", null);
        tell(
                "incident/find1",
                declared("find1", "2026-01-05T10:00:00Z", affected("find-api", Impact.DOWN)),
                resolved("find1", "2026-01-05T11:00:00Z"));
        tell("incident/find2", declared("find2", "2026-01-06T10:00:00Z", affected("find-api", Impact.NONE)));
        tell(
                "incident/find3",
                declared(
                        "find3",
                        Visibility.INTERNAL,
                        Instant.parse("2026-01-07T10:00:00Z"),
                        affected("find-api", Impact.DOWN),
                        affected("find-web", Impact.DOWN)));
        long position = Running.LOG.story.head().position();
        tell("incident/find2", resolved("find2", "2026-01-06T11:00:00Z"));
        assertThat(found("&component=find-api")).containsExactly("find3", "find2", "find1");
        assertThat(found("&component=find-web")).containsExactly("find3");
        assertThat(found("&component=find-api&status=open")).containsExactly("find3");
        assertThat(found("&component=find-api&status=resolved")).containsExactly("find2", "find1");
        assertThat(found("&component=find-api&status=open&position=" + position))
                .containsExactly("find3", "find2");
        assertThat(found("&component=find-api&visibility=public")).containsExactly("find2", "find1");
        assertThat(found("&component=find-api&from=2026-01-05T10:59:00Z&to=2026-01-06T10:00:01Z"))
                .containsExactly("find2", "find1");
        assertThat(found("&component=find-api&from=2026-01-05T11:00:00Z&to=2026-01-06T10:00:00Z"))
                .isEmpty();
        for (String unusable : List.of("status=closed", "visibility=PUBLIC", "limit=0", "after=x", "from=today")) {
            HttpResponse<String> answer = Running.get("/api/incidents?" + unusable);
            assertThat(answer.statusCode()).as(unusable).isEqualTo(400);
            assertThat(Running.read(answer.body()).at("/parameter").asText())
                    .isEqualTo(unusable.substring(0, unusable.indexOf('=')));
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        Running.register("pages-api", null);
        List<String> all = new ArrayList<>();
        for (int i = 9; i >= 0; i--) {
            String id = "pages" + i;
            // some begin at the same instant
            tell(
                    "incident/" + id,
                    declared(id, "2026-01-0" + (1 + i / 3) + "T00:00:00Z", affected("pages-api", Impact.DOWN)));
            all.add(id);
        }
        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json("/api/incidents?component=pages-api&limit=4" + after);
            page.at("/incidents")
                    .forEach(incident -> found.add(incident.at("/id").asText()));
            after = page.at("/next").isNull()
                    ? null
                    : "&after=" + page.at("/next").asText();
        } while (after != null);
        assertThat(found).isEqualTo(all);
    }

    @Test
    void anOutageNamesTheIncidentsAndMaintenanceThatItHasToDoWith() {
        Running.register("link-api", null);
        Running.outages(
                "link-api",
                "2026-01-10T00:00:00Z",
                outage("linkoutage01", "2026-01-10T10:00:00Z", "2026-01-10T11:00:00Z"),
                outage("linkoutage02", "2026-01-12T10:00:00Z", null));
        tell(
                "incident/linkb",
                declared("linkb", "2026-01-10T10:59:00Z", affected("link-api", Impact.DEGRADED)),
                resolved("linkb", "2026-01-10T12:00:00Z"));
        tell(
                "incident/linka",
                new IncidentDeclared(
                        "linka",
                        null,
                        Severity.HIGH,
                        Visibility.INTERNAL,
                        Instant.parse("2026-01-11T00:00:00Z"),
                        "linkoutage01",
                        List.of(),
                        update("linkupdate01", IncidentStatus.INVESTIGATING, null)));
        tell(
                "incident/linkc",
                declared("linkc", "2026-01-10T11:00:00Z", affected("link-api", Impact.DOWN)),
                resolved("linkc", "2026-01-12T10:00:00Z"));
        tell(
                "maintenance/linkm",
                Declarations.announced("linkm", "2026-01-12T12:00:00Z", "2026-01-12T13:00:00Z", "link-api"));
        JsonNode outages = json("/api/components/link-api/outages").at("/outages");
        assertThat(outages.at("/0/incidents").toString()).isEqualTo("[\"linka\",\"linkb\"]");
        assertThat(outages.at("/0/maintenance")).isEmpty();
        assertThat(outages.at("/1/incidents")).isEmpty();
        assertThat(outages.at("/1/maintenance").toString()).isEqualTo("[\"linkm\"]");
    }

    private static ObservedOutage outage(String id, String start, String end) {
        return new ObservedOutage(
                id,
                ObservedOutage.Fate.STANDS,
                Instant.parse(start),
                end == null ? null : Instant.parse(end),
                null,
                null,
                null);
    }

    private static List<String> found(String filter) {
        List<String> ids = new ArrayList<>();
        json("/api/incidents?limit=500" + filter)
                .at("/incidents")
                .forEach(incident -> ids.add(incident.at("/id").asText()));
        return ids;
    }
}
