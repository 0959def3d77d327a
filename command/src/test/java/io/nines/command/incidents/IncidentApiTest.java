package io.nines.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.AffectedComponent;
import io.nines.contract.DomainEvent;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentRetitled;
import io.nines.contract.IncidentEvent.IncidentSeverityChanged;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.Instants;
import io.nines.contract.Severity;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an incident by what operators say of it. */
class IncidentApiTest {
    private static final String DECLARE = "{\"title\":\"API is slow\",\"severity\":\"high\",\"visibility\":\"public\","
            + "\"status\":\"investigating\",\"message\":\"We look into it\","
            + "\"components\":[{\"id\":\"inc-api\",\"impact\":\"degraded\"}]}";

    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();

    @BeforeEach
    void components() {
        admin.put("/api/components/inc-api", "{\"name\":\"API\"}");
        admin.put("/api/components/inc-web", "{\"name\":\"Web\"}");
        if (admin.put("/api/components/inc-old", "{\"name\":\"Old\"}").status() < 300) {
            admin.post("/api/components/inc-old/retire", null);
        }
    }

    private DomainEvent event(long position) {
        return command.bean(CommittedEvents.class)
                .read(position - 1, 1, Set.of())
                .get(0)
                .event();
    }

    private static String path(Http.Reply declared) {
        return declared.header("Location");
    }

    private String declared() {
        return path(admin.post("/api/incidents", DECLARE));
    }

    private Http.Reply update(String incident, String status) {
        return admin.post(incident + "/updates", "{\"status\":\"" + status + "\",\"message\":\"So it is\"}");
    }

    @Test
    void declaringAnswersWithTheIdsAndRecordsWhatWasSaid() {
        Http.Reply reply = admin.post("/api/incidents", DECLARE);

        assertThat(reply.status()).isEqualTo(201);
        String id = reply.body().get("id").textValue();
        assertThat(reply.header("Location")).isEqualTo("/api/incidents/" + id);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.body().get("revision").intValue()).isEqualTo(1);
        assertThat(reply.body().get("status").textValue()).isEqualTo("investigating");
        IncidentDeclared event = (IncidentDeclared) event(reply.position());
        assertThat(event.incident()).isEqualTo(id);
        assertThat(event.severity()).isEqualTo(Severity.HIGH);
        assertThat(event.visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(event.startedAt()).isNull();
        assertThat(event.components()).containsExactly(new AffectedComponent("inc-api", Impact.DEGRADED));
        assertThat(event.update().id()).isEqualTo(reply.body().get("update").textValue());
        assertThat(event.update().at()).isNull();
    }

    @Test
    void aWholeLifeCountsUpItsRevision() {
        String incident = declared();

        assertThat(admin.post(incident + "/acknowledge", null).header("ETag")).isEqualTo("\"2\"");
        assertThat(admin.post(incident + "/acknowledge", null).header("ETag")).isEqualTo("\"2\"");
        assertThat(admin.post(incident + "/lead", "{\"lead\":\"Anna Muster\"}").header("ETag"))
                .isEqualTo("\"3\"");
        assertThat(admin.post(incident + "/lead", "{\"lead\":\"Anna Muster\"}").header("ETag"))
                .isEqualTo("\"3\"");
        assertThat(admin.post(incident + "/notes", "{\"text\":\"Disk is full\"}")
                        .header("ETag"))
                .isEqualTo("\"4\"");
        assertThat(update(incident, "identified").header("ETag")).isEqualTo("\"5\"");
        Http.Reply resolved = update(incident, "resolved");
        assertThat(resolved.header("ETag")).isEqualTo("\"6\"");
        assertThat(resolved.body().get("status").textValue()).isEqualTo("resolved");
        assertThat(((IncidentUpdated) event(resolved.position())).components()).isEmpty();
    }

    @Test
    void reopeningRestoresTheImpactsThatHeldBefore() {
        String incident = declared();
        admin.post(
                incident + "/updates",
                "{\"status\":\"identified\",\"components\":[{\"id\":\"inc-web\",\"impact\":\"down\"}]}");
        admin.post(
                incident + "/updates",
                "{\"status\":\"monitoring\",\"components\":[{\"id\":\"inc-api\",\"impact\":\"none\"}]}");
        update(incident, "resolved");

        Http.Reply reopened = admin.post(incident + "/reopen", "{\"message\":\"Not yet\"}");
        update(incident, "resolved");
        Http.Reply given = admin.post(
                incident + "/reopen",
                "{\"status\":\"identified\",\"components\":[{\"id\":\"inc-api\",\"impact\":\"partial\"}]}");

        IncidentReopened first = (IncidentReopened) event(reopened.position());
        assertThat(first.components()).containsExactly(new AffectedComponent("inc-web", Impact.DOWN));
        assertThat(first.update().status()).isEqualTo(IncidentStatus.INVESTIGATING);
        IncidentReopened second = (IncidentReopened) event(given.position());
        assertThat(second.components()).containsExactly(new AffectedComponent("inc-api", Impact.PARTIAL));
    }

    @Test
    void aPastIncidentIsBackfilled() {
        Http.Reply declared = admin.post(
                "/api/incidents",
                "{\"title\":\"Long ago\",\"severity\":\"low\",\"startedAt\":\"2022-01-01T10:00:00+01:00\","
                        + "\"components\":[{\"id\":\"inc-old\",\"impact\":\"down\"}]}");
        Http.Reply resolved =
                admin.post(path(declared) + "/updates", "{\"status\":\"resolved\",\"at\":\"2022-01-01T09:30:00Z\"}");

        IncidentDeclared event = (IncidentDeclared) event(declared.position());
        assertThat(event.startedAt()).isEqualTo("2022-01-01T09:00:00Z");
        assertThat(event.update().at()).isEqualTo("2022-01-01T09:00:00Z");
        assertThat(((IncidentUpdated) event(resolved.position())).update().at()).isEqualTo("2022-01-01T09:30:00Z");
    }

    @Test
    void whatLiesUpToAMinuteAheadIsNow() {
        String soon = Instants.format(Instant.now().plusSeconds(30));
        String later = Instants.format(Instant.now().plusSeconds(300));
        String body = "{\"title\":\"Now\",\"severity\":\"low\",\"startedAt\":\"%s\"}";

        Http.Reply taken = admin.post("/api/incidents", body.formatted(soon));
        Http.Reply refused = admin.post("/api/incidents", body.formatted(later));

        assertThat(((IncidentDeclared) event(taken.position())).startedAt()).isNull();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").textValue()).isEqualTo("startedAt");
    }

    @ParameterizedTest
    @CsvSource({"2022-01-01T09:59:00Z, update-before-start", "2022-01-01T10:05:00Z, update-out-of-order"})
    void anUpdateFromBeforeWhatWasSaidIsRefusedAndLeavesNothing(String at, String rule) {
        String incident = path(admin.post(
                "/api/incidents",
                "{\"title\":\"Long ago\",\"severity\":\"low\",\"startedAt\":\"2022-01-01T10:00:00Z\"}"));
        long before = admin.post(incident + "/updates", "{\"status\":\"identified\",\"at\":\"2022-01-01T10:10:00Z\"}")
                .position();

        Http.Reply refused =
                admin.post(incident + "/updates", "{\"status\":\"resolved\",\"at\":\"" + at + "\",\"message\":\"No\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("/problems/" + rule);
        assertThat(admin.post(incident + "/notes", "{\"text\":\"next\"}").position())
                .isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "updates;{\"status\":\"monitoring\"};incident-resolved",
                "updates;{\"status\":\"resolved\"};incident-resolved",
                "acknowledge;;incident-resolved"
            })
    void aResolvedIncidentIsNotUpdated(String what, String body, String rule) {
        String incident = declared();
        update(incident, "resolved");

        Http.Reply refused = admin.post(incident + "/" + what, body);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("/problems/" + rule);
    }

    @Test
    void anIncidentThatWasReopenedIsSaidToGoOn() {
        String incident = declared();
        update(incident, "resolved");
        admin.post(incident + "/reopen", "{}");

        Http.Reply again = admin.post(incident + "/reopen", "{}");

        assertThat(again.problem()).isEqualTo("/problems/incident-open");
        assertThat(again.body().get("detail").asText()).isEqualTo("It is not resolved, so it goes on already.");
    }

    @Test
    void anOpenIncidentIsNeitherReopenedNorHasItAPostMortem() {
        String incident = declared();

        assertThat(admin.post(incident + "/reopen", "{}").problem()).isEqualTo("/problems/incident-open");
        assertThat(admin.put(incident + "/post-mortem", "{\"summary\":\"Too early\"}")
                        .problem())
                .isEqualTo("/problems/incident-open");
    }

    @Test
    void aMergedIncidentGoesOnElsewhere() {
        String one = declared();
        String other = declared();
        String into = "{\"into\":\"" + other.substring(other.lastIndexOf('/') + 1) + "\"}";
        String itself = "{\"into\":\"" + one.substring(one.lastIndexOf('/') + 1) + "\"}";

        Http.Reply merged = admin.post(one + "/merge", into);

        assertThat(event(merged.position())).isInstanceOf(IncidentMerged.class);
        assertThat(admin.post(one + "/merge", into).position()).isEqualTo(merged.position());
        assertThat(update(one, "identified").problem()).isEqualTo("/problems/incident-merged");
        assertThat(admin.post(one + "/merge", itself).problem()).isEqualTo("/problems/incident-merged");
        assertThat(admin.post(other + "/merge", itself).problem()).isEqualTo("/problems/merge-into-merged");
        assertThat(admin.post(one + "/notes", "{\"text\":\"still noted\"}").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsMergedIntoHasToTakeItsPlace() {
        String one = declared();
        String resolved = declared();
        update(resolved, "resolved");
        String internal = path(
                admin.post("/api/incidents", "{\"title\":\"Quiet\",\"severity\":\"low\",\"visibility\":\"internal\"}"));

        assertThat(merge(one, one)).isEqualTo("/problems/merge-into-itself");
        assertThat(merge(one, resolved)).isEqualTo("/problems/merge-into-resolved");
        assertThat(merge(one, internal)).isEqualTo("/problems/merge-into-internal");
        assertThat(merge(one, "/none")).isEqualTo("/problems/unknown-incident");
        assertThat(merge(internal, one)).isEmpty();
    }

    private String merge(String one, String into) {
        return admin.post(one + "/merge", "{\"into\":\"" + into.substring(into.lastIndexOf('/') + 1) + "\"}")
                .problem();
    }

    @Test
    void impactIsRestatedByPeriods() {
        String incident = path(admin.post(
                "/api/incidents",
                "{\"title\":\"Long ago\",\"severity\":\"low\",\"startedAt\":\"2022-01-01T10:00:00Z\"}"));
        admin.post(incident + "/updates", "{\"status\":\"resolved\",\"at\":\"2022-01-01T12:00:00Z\"}");
        String periods =
                "{\"periods\":[{\"impact\":\"down\",\"from\":\"2022-01-01T10:00:00Z\",\"to\":\"2022-01-01T11:00:00Z\"},"
                        + "{\"impact\":\"degraded\",\"from\":\"2022-01-01T11:00:00Z\",\"to\":\"2022-01-01T%s:00:00Z\"}]}";

        Http.Reply stated = admin.put(incident + "/components/inc-web", periods.formatted("12"));
        Http.Reply again = admin.put(incident + "/components/inc-web", periods.formatted("12"));
        Http.Reply beyond = admin.put(incident + "/components/inc-web", periods.formatted("13"));
        Http.Reply unordered = admin.put(
                incident + "/components/inc-web",
                "{\"periods\":[{\"impact\":\"none\",\"from\":\"2022-01-01T10:00:00Z\",\"to\":\"2022-01-01T09:00:00Z\"}]}");

        assertThat(((IncidentImpactRestated) event(stated.position())).periods())
                .hasSize(2);
        assertThat(again.position()).isEqualTo(stated.position());
        assertThat(beyond.problem()).isEqualTo("/problems/period-after-resolution");
        assertThat(unordered.status()).isEqualTo(422);
        assertThat(unordered.body().get("errors")).hasSize(2);
    }

    @Test
    void titleSeverityAndVisibilityChangeEachByAnEvent() {
        String incident = declared();

        Http.Reply changed =
                admin.put(incident, "{\"title\":\"API is down\",\"severity\":\"critical\",\"visibility\":\"public\"}");
        Http.Reply again = admin.put(incident, "{\"title\":\"API is down\",\"severity\":\"critical\"}");

        assertThat(changed.header("ETag")).isEqualTo("\"3\"");
        assertThat(event(changed.position() - 1)).isInstanceOf(IncidentRetitled.class);
        assertThat(event(changed.position())).isInstanceOf(IncidentSeverityChanged.class);
        assertThat(again.position()).isEqualTo(changed.position());
    }

    @Test
    void aTextIsCorrectedAndTheEarlierOneStaysOnRecord() {
        Http.Reply declared = admin.post("/api/incidents", DECLARE);
        String update =
                path(declared) + "/updates/" + declared.body().get("update").textValue();

        Http.Reply corrected = admin.put(update, "{\"message\":\"We looked into it\"}");

        IncidentTextCorrected event = (IncidentTextCorrected) event(corrected.position());
        assertThat(event.message().id())
                .isNotEqualTo(((IncidentDeclared) event(declared.position()))
                        .update()
                        .message()
                        .id());
        assertThat(admin.put(update, "{\"message\":\"We looked into it\"}").position())
                .isEqualTo(corrected.position());
        assertThat(admin.put(path(declared) + "/updates/none", "{\"message\":\"x\"}")
                        .problem())
                .isEqualTo("/problems/unknown-update");
    }

    @Test
    void aPostMortemIsPublishedAsAWholeAndItsActionsKeepTheirIds() {
        String incident = declared();
        update(incident, "resolved");
        String body = "{\"summary\":\"A disk was full\",\"whys\":[\"Logs grew\",\"Nobody looked\"],"
                + "\"actions\":[{%s\"title\":\"Alert on disks\",\"priority\":\"high\",\"owner\":\"Anna\",\"dueOn\":\"2026-12-01\"%s}]}";

        Http.Reply published = admin.put(incident + "/post-mortem", body.formatted("", ""));
        String action = published.body().at("/actions/0").textValue();
        String named = "\"id\":\"" + action + "\",";
        Http.Reply same = admin.put(incident + "/post-mortem", body.formatted(named, ""));
        Http.Reply done = admin.put(incident + "/post-mortem", body.formatted(named, ",\"done\":true"));
        Http.Reply unknown = admin.put(incident + "/post-mortem", body.formatted("\"id\":\"000000000000\",", ""));

        assertThat(same.position()).isEqualTo(published.position());
        var first = ((IncidentPostMortemPublished) event(published.position())).postMortem();
        var second = ((IncidentPostMortemPublished) event(done.position())).postMortem();
        assertThat(second.summary()).isEqualTo(first.summary());
        assertThat(second.actions().get(0).id()).isEqualTo(action);
        assertThat(second.actions().get(0).done()).isTrue();
        assertThat(unknown.problem()).isEqualTo("/problems/unknown-action");
    }
}
