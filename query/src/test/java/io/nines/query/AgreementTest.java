package io.nines.query;

import static io.nines.query.Running.json;
import static io.nines.query.Running.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.AgreementEvent.AgreementEnded;
import io.nines.contract.AgreementEvent.AgreementRenamed;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.Role;
import io.nines.contract.TextEvent.TextErased;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    @Test
    void anAgreementIsToldInVersionsAsOfAnyPosition() {
        long first = Agreed.conclude("told", "Told Bank", Agreed.USUAL, "told-api");
        HttpResponse<String> then = Running.get("/api/agreements/told");
        tell("agreement/told", new AgreementRenamed("told", "Told Group", "Gold"));
        long amended = tell(
                "agreement/told",
                new AgreementAmended(
                        "told",
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Agreed.terms("{\"objectives\":[{\"availability\":99.95}]}", "told-api", "told-web")));
        tell("agreement/told", new AgreementEnded("told", Instant.parse("2027-01-01T00:00:00Z")));
        HttpResponse<String> answer = Running.get("/api/agreements/told");
        JsonNode now = Running.read(answer.body());
        assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
        assertThat(now.at("/customer").asText()).isEqualTo("Told Group");
        assertThat(now.at("/title").asText()).isEqualTo("Gold");
        assertThat(now.at("/endsAt").asText()).isEqualTo("2027-01-01T00:00:00.000Z");
        assertThat(now.at("/versions")).hasSize(2);
        assertThat(now.at("/versions/1/position").asLong()).isEqualTo(amended);
        assertThat(now.at("/versions/1/author").asText()).isEqualTo(Story.AUTHOR);
        assertThat(now.at("/versions/1/components").toString())
                .isEqualTo("[{\"id\":\"told-api\",\"weight\":1},{\"id\":\"told-web\",\"weight\":1}]");
        assertThat(now.at("/versions/0/terms").toString()).isEqualTo(Agreed.USUAL);
        assertThat(Running.body("/api/agreements/told?position=" + first)).isEqualTo(then.body());
        assertThat(then.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(Running.get("/api/agreements/told?position=" + (first - 1)).statusCode())
                .isEqualTo(404);
        assertThat(Running.get("/api/agreements/nosuch").body()).contains("/problems/unknown-agreement");
    }

    @Test
    void aManagerSeesTheAgreementsOfTheirCustomersAndNoSignOfOthers() {
        Agreed.component("seen-api");
        Agreed.conclude("seen", "Seen Bank", Agreed.USUAL, "seen-api");
        Agreed.conclude("unseen", "Unseen Bank", Agreed.USUAL, "seen-api");
        Running.through("2026-02-01T00:00:00Z");
        String manager = Agreed.manager("manager00001", "Seen Bank");
        Running.QUERY.await(Running.LOG.story.head().position());
        assertThat(ids(Running.QUERY.get(manager, "/api/agreements").body())).containsExactly("seen");
        assertThat(ids(Running.body("/api/agreements?customer=Unseen%20Bank"))).containsExactly("unseen");
        for (String path : List.of("", "/report?period=2026-01", "/report/changes?fromPosition=1", "/reports")) {
            HttpResponse<String> unseen = Running.QUERY.get(manager, "/api/agreements/unseen" + path);
            HttpResponse<String> nosuch = Running.QUERY.get(manager, "/api/agreements/nosuch" + path);
            assertThat(unseen.statusCode()).isEqualTo(404);
            assertThat(unseen.body().replace("unseen", "nosuch")).isEqualTo(nosuch.body());
        }
        assertThat(Running.QUERY
                        .get(manager, "/api/agreements/seen/report?period=2026-01")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Running.QUERY
                        .get(manager, "/api/portfolio?period=2026-01&customer=Unseen%20Bank")
                        .statusCode())
                .isEqualTo(400);
        JsonNode portfolio = Running.read(
                Running.QUERY.get(manager, "/api/portfolio?period=2026-01").body());
        assertThat(portfolio.at("/agreements")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PROBE,403,403", "READER,200,404", "OPERATOR,200,404", "ACCOUNT_MANAGER,200,404", "ADMIN,200,404"})
    void whoMayReadReportsDependsOnTheRole(Role role, int listed, int missing) {
        Running.through("2026-02-01T00:00:00Z");
        String key = ("rep" + role.name().toLowerCase(Locale.ROOT).replace("_", "") + "000000000").substring(0, 12);
        Running.QUERY.await(tell("access-key/" + key, Query.key(key, role)));
        for (String path : List.of(
                "/api/agreements",
                "/api/corrections",
                "/api/portfolio?customer=Nobody",
                "/api/operations-review?month=2026-01")) {
            assertThat(Running.QUERY.get(key, path).statusCode()).as(path).isEqualTo(listed);
        }
        for (String path : List.of(
                "/api/agreements/nosuch",
                "/api/agreements/nosuch/report",
                "/api/agreements/nosuch/report/changes?fromPosition=1",
                "/api/agreements/nosuch/reports",
                "/api/reports/nosuch",
                "/api/reports/nosuch/verify",
                "/api/corrections/nosuch")) {
            assertThat(Running.QUERY.get(key, path).statusCode()).as(path).isEqualTo(missing);
        }
        assertThat(Running.QUERY
                        .post(key, "/api/agreements/nosuch/what-if", "{\"periods\":[\"2026-01\"]}")
                        .statusCode())
                .isEqualTo(missing);
    }

    @Test
    void aCorrectionIsToldWithItsTextsUntilTheyAreErased() {
        long recorded = Agreed.correct(Agreed.correction(
                "corr01", "2026-01-10T10:00:00Z", "2026-01-10T11:00:00Z", CorrectedAs.EXCUSED, "corr-api"));
        String then = Running.body("/api/corrections/corr01");
        long approved = tell("correction/corr01", new CorrectionApproved("corr01"));
        tell("correction/corr01", new CorrectionWithdrawn("corr01", null));
        HttpResponse<String> answer = Running.get("/api/corrections/corr01");
        JsonNode now = Running.read(answer.body());
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(now.at("/as").asText()).isEqualTo("excused");
        assertThat(now.at("/category").asText()).isEqualTo("customer");
        assertThat(now.at("/reason").asText()).isEqualTo("Because of corr01");
        assertThat(now.at("/approved/position").asLong()).isEqualTo(approved);
        assertThat(now.at("/withdrawn/author").asText()).isEqualTo(Story.AUTHOR);
        assertThat(Running.body("/api/corrections/corr01?position=" + recorded)).isEqualTo(then);
        Running.LOG.story.tell(
                "text/" + Agreed.reason("corr01"),
                List.of(new TextErased(Agreed.reason("corr01"))),
                List.of(),
                List.of(Agreed.reason("corr01")));
        assertThat(json("/api/corrections/corr01?position=" + recorded)
                        .at("/reason")
                        .asText())
                .startsWith("removed on ");
        assertThat(Running.get("/api/corrections/nosuch").body()).contains("/problems/unknown-correction");
    }

    @Test
    void correctionsAreListedInPagesNewestFirst() {
        for (String id : List.of("page01", "page02", "page03")) {
            Agreed.correct(
                    Agreed.correction(id, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", CorrectedAs.UP, "page-api"));
        }
        long position = Running.LOG.story.head().position();
        JsonNode first = json("/api/corrections?limit=2&position=" + position);
        assertThat(corrections(first)).containsExactly("page03", "page02");
        String after = first.at("/next").asText();
        assertThat(corrections(json("/api/corrections?limit=1&position=" + position + "&after=" + after)))
                .containsExactly("page01");
        assertThat(Running.get("/api/corrections?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void aManagerSeesCorrectionsOfWhatTheirAgreementsSpokeOfAndNoSignOfOthers() {
        Agreed.conclude("mine", "Mine Bank", Agreed.USUAL, "mine-was");
        tell(
                "agreement/mine",
                new AgreementAmended(
                        "mine", Instant.parse("2026-02-01T00:00:00Z"), Agreed.terms(Agreed.USUAL, "mine-is")));
        Agreed.conclude("theirs", "Theirs Bank", Agreed.USUAL, "theirs-api");
        corrected("mine01", "mine-was");
        corrected("theirs01", "theirs-api");
        corrected("mine02", "theirs-api", "mine-is");
        corrected("theirs02", "theirs-api");
        corrected("mine03", "mine-is", "mine-was");
        corrected("theirs03", "theirs-api");
        String manager = Agreed.manager("manager00003", "Mine Bank");
        JsonNode first = read(manager, "/api/corrections?limit=2");
        assertThat(corrections(first)).containsExactly("mine03", "mine02");
        JsonNode last = read(
                manager, "/api/corrections?limit=1&after=" + first.at("/next").asText());
        assertThat(corrections(last)).containsExactly("mine01");
        assertThat(last.at("/next").isNull()).isTrue();
        assertThat(Running.QUERY.get(manager, "/api/corrections/mine02").statusCode())
                .isEqualTo(200);
        HttpResponse<String> theirs = Running.QUERY.get(manager, "/api/corrections/theirs01");
        HttpResponse<String> nosuch = Running.QUERY.get(manager, "/api/corrections/nosuch01");
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(theirs.body().replace("theirs01", "nosuch01")).isEqualTo(nosuch.body());
        String nobodys = Agreed.manager("manager00004", "Nobody's Bank");
        assertThat(corrections(read(nobodys, "/api/corrections"))).isEmpty();
    }

    private static void corrected(String id, String... components) {
        Agreed.correct(
                Agreed.correction(id, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", CorrectedAs.UP, components));
    }

    private static JsonNode read(String key, String path) {
        return Running.read(Running.QUERY.get(key, path).body());
    }

    private static List<String> corrections(JsonNode listing) {
        List<String> ids = new ArrayList<>();
        listing.at("/corrections").forEach(each -> ids.add(each.at("/id").asText()));
        return ids;
    }

    private static List<String> ids(String body) {
        List<String> ids = new ArrayList<>();
        Running.read(body)
                .at("/agreements")
                .forEach(each -> ids.add(each.at("/id").asText()));
        return ids;
    }
}
