package io.nines.query;

import static io.nines.query.Running.json;
import static io.nines.query.Running.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.Impact;
import io.nines.contract.Instants;
import io.nines.contract.Status;
import io.nines.reports.Seal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    @Test
    void aReportSaysWhatAMonthCameTo() {
        Agreed.component("rep-api");
        Agreed.conclude("rep", "Rep Bank", Agreed.USUAL, "rep-api");
        Running.through("2026-02-01T00:00:00Z");
        HttpResponse<String> answer = Running.get("/api/agreements/rep/report?period=2026-01");
        JsonNode report = Running.read(answer.body());
        assertThat(report.at("/agreement").asText()).isEqualTo("rep");
        assertThat(report.at("/period").asText()).isEqualTo("2026-01");
        assertThat(report.at("/provisional").asBoolean()).isFalse();
        assertThat(report.at("/countedDownMillis").asLong()).isEqualTo(3_600_000);
        assertThat(report.at("/denominatorMillis").asLong()).isEqualTo(31 * 86_400_000L);
        assertThat(report.at("/displayed").asText()).isEqualTo("99.865%");
        assertThat(report.at("/met").asBoolean()).isFalse();
        assertThat(report.at("/credit/amount").asText()).isEqualTo("100.00");
        assertThat(report.at("/outages")).hasSize(1);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void whoHasAReportAlreadyIsToldSo() {
        Agreed.component("tag-api");
        Agreed.conclude("tag", "Tag Bank", Agreed.USUAL, "tag-api");
        long position = Running.through("2026-02-01T00:00:00Z");
        String path = "/api/agreements/tag/report?period=2026-01&position=" + position;
        String tag = Running.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = Running.QUERY.get(Running.READER, path, Map.of("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        for (String known : List.of("*", "W/" + tag, "\"other, one\", " + tag, "\"a\" ,,W/" + tag + " , \"b\"")) {
            assertThat(status(path, known)).as(known).isEqualTo(304);
        }
        for (String unknown :
                List.of("x" + tag, tag + "x", "\"a" + tag.substring(1), "\"a, " + tag + "\"", "", "w/*")) {
            assertThat(status(path, unknown)).as(unknown).isEqualTo(200);
        }
        Running.through("2026-02-01T00:00:00Z");
        assertThat(Running.get("/api/agreements/tag/report?period=2026-01")
                        .headers()
                        .firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(Optional.of(tag));
    }

    private static int status(String path, String known) {
        return Running.QUERY
                .get(Running.READER, path, Map.of("If-None-Match", known))
                .statusCode();
    }

    @Test
    void whatIsNoPeriodOrFormIsRefused() {
        Agreed.component("bad-api");
        long first = Agreed.conclude("bad", "Bad Bank", Agreed.USUAL, "bad-api");
        Running.through("2026-02-01T00:00:00Z");
        String report = "/api/agreements/bad/report";
        for (String period : List.of(
                "2026-13",
                "October",
                "2026-01-02..2026-01-01",
                "0000..9999",
                "0000",
                "%2B10000-01-01..%2B10000-01-02",
                "-999999999-01-01..2026-01-01")) {
            HttpResponse<String> answer = Running.get(report + "?period=" + period);
            assertThat(answer.statusCode()).as(period).isEqualTo(400);
            assertThat(Running.read(answer.body()).at("/parameter").asText()).isEqualTo("period");
            for (String path : List.of(
                    report + "/changes?fromPosition=" + first + "&period=",
                    "/api/portfolio?period=",
                    "/api/portfolio?customer=Nobody&period=")) {
                assertThat(Running.get(path + period).statusCode())
                        .as(path + period)
                        .isEqualTo(400);
            }
            String tried = "{\"periods\":[\"" + period.replace("%2B", "+") + "\"]}";
            assertThat(Running.post("/api/agreements/bad/what-if", tried)).contains("/problems/invalid-parameter");
        }
        assertThat(Running.get(report + "?format=xml").statusCode()).isEqualTo(400);
        assertThat(Running.get(report + "?format=csv&table=prices").statusCode())
                .isEqualTo(400);
        for (String accept :
                List.of("image/png", "image/*", "application/json;q=0", "*/*;q=0", "text/*;q=0, application/*;q=0.0")) {
            HttpResponse<String> answer = Running.QUERY.get(Running.READER, report, Map.of("Accept", accept));
            assertThat(answer.statusCode()).as(accept).isEqualTo(406);
            assertThat(answer.body()).contains("/problems/not-acceptable", "text/csv");
        }
        assertThat(Running.get(report + "?format=json").statusCode()).isEqualTo(200);
        assertThat(json(report).at("/period").asText()).isEqualTo("to-date");
        assertThat(json(report).at("/provisional").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "?format=csv,application/json,text/csv;charset=utf-8,from",
        "?format=html,application/json,text/html;charset=utf-8,<!DOCTYPE html>",
        "?format=pdf,application/json,application/pdf,%PDF",
        "'','text/html,*/*',text/html;charset=utf-8,<!DOCTYPE html>",
        "'',application/pdf,application/pdf,%PDF",
        "'',text/csv,text/csv;charset=utf-8,from",
        "'',*/*,application/json,{",
        "'',text/*,text/html;charset=utf-8,<!DOCTYPE html>",
        "'',application/*,application/json,{",
        "'','application/json;q=0,*/*',text/html;charset=utf-8,<!DOCTYPE html>",
        "'','application/json;q=0.1,text/csv;q=0.5,text/html;q=0.4',text/csv;charset=utf-8,from",
        "'','*/*;q=0.2,application/*;q=0.9,application/json;q=0.1',application/pdf,%PDF",
        "'','text/csv,*/*',text/csv;charset=utf-8,from",
        "'','TEXT/HTML;level=1;q=0.7,image/png',text/html;charset=utf-8,<!DOCTYPE html>",
    })
    void aReportComesInTheFormThatIsAskedFor(String format, String accept, String type, String begins) {
        Agreed.component("form-api");
        Running.through("2026-02-01T00:00:00Z");
        String id = "form" + Running.LOG.story.head().position();
        Agreed.conclude(id, "Form Bank", Agreed.USUAL, "form-api");
        Running.QUERY.await(Running.LOG.story.head().position());
        HttpResponse<String> answer = Running.QUERY.get(
                Running.READER, "/api/agreements/" + id + "/report" + format, Map.of("Accept", accept));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.body()).startsWithIgnoringCase(begins);
        assertThat(answer.headers().firstValue("Content-Security-Policy").isPresent())
                .isEqualTo(type.startsWith("text/html"));
    }

    @Test
    void aReportAsOfAPositionStaysWhateverComesLater() {
        Agreed.component("stay-api");
        Agreed.conclude("stay", "Stay Bank", Agreed.USUAL, "stay-api");
        long position = Running.through("2026-02-01T00:00:00Z");
        String path = "/api/agreements/stay/report?period=2026-01";
        String then = Running.body(path);
        Agreed.correct(Agreed.correction(
                "stay01", "2026-01-10T10:00:00Z", "2026-01-10T10:30:00Z", CorrectedAs.UP, "stay-api"));
        Running.restated("stay-api", "2026-01-21T00:00:00Z", Running.change("2026-01-20T00:00:00Z", Status.DOWN));
        tell(
                "maintenance/stay",
                Declarations.announced("stay", "2026-01-10T10:00:00Z", "2026-01-10T11:00:00Z", "stay-api"));
        tell(
                "incident/stay",
                Declarations.declared("stay", "2026-01-10T10:00:00Z", Declarations.affected("stay-api", Impact.DOWN)));
        tell(
                "agreement/stay",
                new AgreementAmended(
                        "stay", Instant.parse("2026-01-15T00:00:00Z"), Agreed.terms(Agreed.USUAL, "stay-api")));
        assertThat(Running.body(path)).isNotEqualTo(then);
        assertThat(Running.body(path + "&position=" + position)).isEqualTo(then);
    }

    @Test
    void whatMovedAReportIsListed() {
        Agreed.component("move-api");
        Agreed.component("move-other");
        Agreed.conclude("move", "Move Bank", Agreed.USUAL, "move-api");
        long from = Running.through("2026-02-01T00:00:00Z");
        long restated = Running.restated(
                "move-api", "2026-01-20T01:00:00Z", Running.change("2026-01-20T00:00:00Z", Status.DOWN));
        Running.restated("move-other", "2026-01-20T01:00:00Z", Running.change("2026-01-20T00:00:00Z", Status.DOWN));
        Running.restated("move-api", "2026-02-20T01:00:00Z", Running.change("2026-02-20T00:00:00Z", Status.DOWN));
        long corrected = Agreed.correct(Agreed.correction(
                "move01", "2026-01-10T10:00:00Z", "2026-01-10T11:00:00Z", CorrectedAs.UP, "move-api"));
        long withdrawn = tell("correction/move01", new CorrectionWithdrawn("move01", null));
        String path = "/api/agreements/move/report/changes?period=2026-01&fromPosition=" + from;
        JsonNode changes = json(path + "&toPosition=" + withdrawn);
        assertThat(changes.at("/same").asBoolean()).isFalse();
        assertThat(changes.at("/total").asInt()).isEqualTo(3);
        List<Long> positions = new ArrayList<>();
        changes.at("/events")
                .forEach(event -> positions.add(event.at("/position").asLong()));
        assertThat(positions).containsExactly(restated, corrected, withdrawn);
        assertThat(changes.at("/events/0/type").asText()).isEqualTo("observed-timeline-restated");
        assertThat(changes.at("/events/0/recordedAt").asText()).isEqualTo(Instants.format(Story.recordedAt(restated)));
        assertThat(field(changes, "countedDownMillis").toString())
                .isEqualTo("{\"field\":\"countedDownMillis\",\"before\":3600000,\"after\":7200000}");
        assertThat(field(changes, "errorBudget.spentMillis").at("/after").asLong())
                .isEqualTo(7_200_000);
        assertThat(changes.at("/lists").toString()).contains("{\"field\":\"outages\",\"before\":1,\"after\":2}");
        JsonNode page = json(path + "&toPosition=" + withdrawn + "&limit=2&after=1");
        assertThat(page.at("/events")).hasSize(2);
        assertThat(page.at("/next").isNull()).isTrue();
        JsonNode none = json(path + "&toPosition=" + from);
        assertThat(none.at("/same").asBoolean()).isTrue();
        assertThat(none.at("/total").asInt()).isZero();
        assertThat(Running.get(path + "&toPosition=" + (from - 1)).statusCode()).isEqualTo(400);
        assertThat(Running.get("/api/agreements/move/report/changes").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode field(JsonNode changes, String name) {
        for (JsonNode field : changes.at("/fields")) {
            if (field.at("/field").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError(name + " is not in " + changes.at("/fields"));
    }

    @Test
    void anIssuedReportIsReadAgainAndVerifiedFromTheLog() {
        Agreed.component("seal-api");
        Agreed.conclude("seal", "Seal Bank", Agreed.USUAL, "seal-api");
        long position = Running.through("2026-02-01T00:00:00Z");
        String sealed = Running.body("/api/agreements/seal/report?period=2026-01&position=" + position);
        Agreed.issue("seal00000001", sealed);
        Agreed.issue("seal00000002", sealed.replace("\"countedDownMillis\":3600000", "\"countedDownMillis\":0"));
        String page = Running.body("/api/reports/seal00000001?format=html");
        assertThat(page).contains("seal00000001", "verify-report").doesNotContain("Restated since");
        Running.restated("seal-api", "2026-01-21T00:00:00Z", Running.change("2026-01-20T00:00:00Z", Status.DOWN));
        assertThat(Running.body("/api/reports/seal00000001?format=html"))
                .contains(
                        Seal.sha256(sealed.getBytes(StandardCharsets.UTF_8)),
                        "Restated since it was issued",
                        "/report/changes?period=2026-01&amp;fromPosition=" + position);
        HttpResponse<String> again = Running.get("/api/reports/seal00000001");
        assertThat(again.body()).isEqualTo(sealed);
        assertThat(again.headers().firstValue("Nines-Sealed-Sha256"))
                .isPresent()
                .isEqualTo(again.headers().firstValue("Nines-Report-Sha256"));
        JsonNode listing = json("/api/agreements/seal/reports?limit=1");
        assertThat(listing.at("/reports/0/report").asText()).isEqualTo("seal00000002");
        String after = listing.at("/next").asText();
        assertThat(json("/api/agreements/seal/reports?after=" + after)
                        .at("/reports/0/sha256")
                        .asText())
                .isEqualTo(Seal.sha256(sealed.getBytes(StandardCharsets.UTF_8)));
        JsonNode good = json("/api/reports/seal00000001/verify");
        assertThat(good.at("/match").asBoolean()).isTrue();
        assertThat(good.at("/firstDifference").isNull()).isTrue();
        JsonNode forged = json("/api/reports/seal00000002/verify");
        assertThat(forged.at("/match").asBoolean()).isFalse();
        assertThat(forged.at("/firstDifference").toString())
                .isEqualTo("{\"field\":\"countedDownMillis\",\"sealed\":\"0\",\"recomputed\":\"3600000\"}");
        String manager = Agreed.manager("manager00002", "Another Bank");
        for (String path : List.of("/api/reports/seal00000001", "/api/reports/seal00000001/verify")) {
            assertThat(Running.QUERY.get(manager, path).body()).contains("/problems/unknown-report");
        }
        assertThat(Running.get("/api/reports/nosuch").statusCode()).isEqualTo(404);
    }

    @Test
    void everyTableIsSavedUnderANameOfItsOwn() {
        Agreed.component("named-api");
        Agreed.conclude("named", "Named Bank", Agreed.USUAL, "named-api");
        Running.through("2026-02-01T00:00:00Z");
        String report = "/api/agreements/named/report?period=2026-01&format=";
        assertThat(disposition(report + "csv")).isEqualTo("inline; filename=\"named_2026-01_outages.csv\"");
        assertThat(disposition(report + "csv&table=summary"))
                .isEqualTo("inline; filename=\"named_2026-01_summary.csv\"");
        assertThat(disposition(report + "html")).isEqualTo("inline; filename=\"named_2026-01.html\"");
    }

    private static String disposition(String path) {
        return Running.get(path).headers().firstValue("Content-Disposition").orElseThrow();
    }
}
