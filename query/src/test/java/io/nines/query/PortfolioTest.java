package io.nines.query;

import static io.nines.query.Running.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AgreementEvent.AgreementEnded;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final String CUSTOMER = "&customer=Folio%20Bank";

    @BeforeAll
    static void conclude() {
        Agreed.component("folio-api");
        Running.register("folio-dark", null);
        concluded("folio-good", "99", "folio-api");
        concluded("folio-dark", "99.9", "folio-dark");
        concluded("folio-risk", "99.85", "folio-api");
        concluded("folio-bad", "99.9", "folio-api");
        concluded("folio-worse", "99.99", "folio-api");
        concluded("folio-over", "99.9", "folio-api");
        Running.tell("agreement/folio-over", new AgreementEnded("folio-over", Instant.parse("2025-12-31T00:00:00Z")));
    }

    private static void concluded(String id, String objective, String component) {
        Agreed.conclude(
                id,
                "Folio Bank",
                "{\"objectives\":[{\"availability\":" + objective + ",\"credits\":[{\"below\":" + objective
                        + ",\"percentOfFee\":10}]}]}",
                component);
    }

    @Test
    void theWorstComesFirstAndWhatIsOverIsLeftOut() {
        long position = Running.through("2026-01-30T00:00:00Z");
        JsonNode answer = json("/api/portfolio?period=2026-01" + CUSTOMER + "&position=" + position);
        assertThat(told(answer, "agreement"))
                .containsExactly("folio-worse", "folio-bad", "folio-risk", "folio-dark", "folio-good");
        assertThat(told(answer, "verdict")).containsExactly("missed", "missed", "at-risk", "unclear", "on-course");
        assertThat(answer.at("/counts").toString())
                .isEqualTo("{\"missed\":2,\"atRisk\":1,\"unclear\":1,\"onCourse\":1}");
        assertThat(answer.at("/credits").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"amount\":200.00,\"agreements\":2}]");
        JsonNode worse = json("/api/agreements/folio-worse/report?period=2026-01&position=" + position);
        for (String figure : List.of("objectivePercent", "attainmentPercent", "coveragePercent")) {
            assertThat(answer.at("/agreements/0/" + figure).toString())
                    .isEqualTo(worse.at("/" + figure).toString())
                    .matches("[0-9]+\\.[0-9]{6}");
        }
        assertThat(answer.at("/agreements/0/credit").toString())
                .isEqualTo("{\"percentOfFee\":10.000000,\"amount\":100.00,\"currency\":\"EUR\"}");
        JsonNode risk = answer.at("/agreements/2");
        assertThat(risk.at("/errorBudget/spentMillis").asLong()).isEqualTo(3_600_000);
        assertThat(risk.at("/errorBudget/leftMillis").asLong()).isEqualTo(417_600);
        assertThat(risk.at("/runsOutAt").isNull()).isTrue();
        assertThat(answer.at("/agreements/3/displayed").asText()).isEqualTo("no data");
        assertThat(answer.at("/verdicts/atRisk").asText()).contains("a quarter");
        assertThat(json("/api/portfolio" + CUSTOMER.replace('&', '?') + "&position=" + position)
                        .at("/agreements"))
                .hasSize(5);
    }

    /** An hour of 696 is more than 0.1 percent; of the whole quarter it is less. The report says the same. */
    @Test
    void whatIsNotMetSoFarButCanStillBeIsAtRisk() {
        long position = Running.through("2026-01-30T00:00:00Z");
        JsonNode answer = json("/api/portfolio?period=2026-Q1" + CUSTOMER + "&position=" + position);
        JsonNode bad = null;
        for (JsonNode each : answer.at("/agreements")) {
            bad = each.at("/agreement").asText().equals("folio-bad") ? each : bad;
        }
        assertThat(bad.at("/met").asBoolean()).isFalse();
        assertThat(bad.at("/verdict").asText()).isEqualTo("at-risk");
        assertThat(bad.at("/zone").asText()).isEqualTo("UTC");
        String report = "/api/agreements/folio-bad/report?period=2026-Q1&position=" + position;
        assertThat(json(report).at("/forecast/canStillBeMet").asBoolean()).isTrue();
        assertThat(Running.body(report + "&format=html")).contains("Below the objective so far.");
    }

    @Test
    void aPeriodThatIsOverIsMissedOrMet() {
        long position = Running.through("2026-02-01T00:00:00Z");
        JsonNode answer = json("/api/portfolio?period=2026-01" + CUSTOMER + "&position=" + position);
        assertThat(told(answer, "verdict")).containsExactly("missed", "missed", "unclear", "on-course", "on-course");
        assertThat(Running.get("/api/portfolio?period=never").statusCode()).isEqualTo(400);
    }

    @Test
    void itIsAWebPageToo() {
        HttpResponse<String> answer = Running.get("/api/portfolio?period=2026-01" + CUSTOMER + "&format=html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.body()).startsWithIgnoringCase("<!DOCTYPE html>");
        HttpResponse<String> text = Running.QUERY.get(
                Running.READER, "/api/portfolio?period=2026-01" + CUSTOMER, Map.of("Accept", "text/*"));
        assertThat(text.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    }

    private static List<String> told(JsonNode answer, String field) {
        List<String> told = new ArrayList<>();
        answer.at("/agreements").forEach(each -> told.add(each.at("/" + field).asText()));
        return told;
    }
}
