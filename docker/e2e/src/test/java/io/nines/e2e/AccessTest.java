package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what, how far back a probe reaches, what voiding and erasing do: through command, log and query. */
class AccessTest {
    @TempDir
    static Path directory;

    private static Nines nines;

    @BeforeAll
    static void start() {
        nines = Nines.start(directory.resolve("data"));
        for (String component : new String[] {"api", "web", "voided"}) {
            HttpResponse<String> answer = nines.put(
                    "/api/components/" + component,
                    "{\"name\":\"It\",\"description\":\"Run by Jane Doe\",\"detection\":{\"failuresToDown\":1,"
                            + "\"unknownAfterSeconds\":null}}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() {
        nines.close();
    }

    private static JsonNode grant(String body) {
        HttpResponse<String> answer = nines.post("/api/keys", "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Nines.tree(answer.body());
    }

    private static HttpResponse<String> check(String key, String component, Instant at, String outcome) {
        String body = "{\"component\":\"" + component + "\",\"probe\":\"p1\",\"at\":\"" + at + "\",\"outcome\":\""
                + outcome + "\"}";
        return nines.send(nines.request("/api/checks")
                .setHeader("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static int status(String key, String path) {
        return nines.send(nines.request(path)
                        .setHeader("Authorization", "Bearer " + key)
                        .build())
                .statusCode();
    }

    private static String reason(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Nines.tree(answer.body()).at("/rejected/0/type").asText().replace("/problems/", "");
    }

    @Test
    void whatThePublicPageSaysAsStatuspageDocumentsAsksForNoKey() {
        assertThat(status("nobody's", "/api/v2/summary.json")).isEqualTo(200);
        assertThat(status("nobody's", "/api/components")).isEqualTo(401);
    }

    @Test
    void aProbeReportsOnItsComponentsWithinItsReachAndReadsNothing() {
        String key = grant("{\"role\":\"probe\",\"components\":[\"api\"]}")
                .get("key")
                .asText();
        Instant now = Instant.now();
        assertThat(check(key, "api", now, "up").statusCode()).isEqualTo(200);
        assertThat(reason(check(key, "web", now, "up"))).isEqualTo("forbidden-component");
        assertThat(reason(check(key, "api", now.minus(25, ChronoUnit.HOURS), "up")))
                .isEqualTo("too-late");
        assertThat(reason(check(key, "api", now.plusSeconds(90), "up"))).isEqualTo("in-the-future");
        assertThat(check(key, "api", now.plusSeconds(30), "up").statusCode()).isEqualTo(200);
        assertThat(status(key, "/api/components")).isEqualTo(403);
    }

    @Test
    void backfillReachesAnyPastAndALongerReachReachesAsFarAsItSays() {
        String any = grant("{\"role\":\"probe\",\"backfill\":true}").get("key").asText();
        String week = grant("{\"role\":\"probe\",\"lateReachSeconds\":604800}")
                .get("key")
                .asText();
        Instant now = Instant.now();
        assertThat(check(any, "web", now.minus(Duration.ofDays(3_000)), "up").statusCode())
                .isEqualTo(200);
        assertThat(check(week, "web", now.minus(Duration.ofDays(6)), "up").statusCode())
                .isEqualTo(200);
        assertThat(reason(check(week, "web", now.minus(Duration.ofDays(8)), "up")))
                .isEqualTo("too-late");
    }

    @Test
    void aReaderReadsAtOnceAndIsOutOnceItsKeyIsRevoked() {
        JsonNode granted = grant("{\"role\":\"reader\",\"label\":\"Jane Doe\"}");
        String key = granted.get("key").asText();
        assertThat(status(key, "/api/components")).isEqualTo(200);
        assertThat(check(key, "api", Instant.now(), "up").statusCode()).isEqualTo(403);
        HttpResponse<String> revoked =
                nines.post("/api/keys/" + granted.get("id").asText() + "/revoke", "application/json", "{}");
        assertThat(revoked.statusCode()).isEqualTo(200);
        String position = revoked.headers().firstValue("Nines-Position").orElseThrow();
        nines.read("/api/components?atLeast=" + position);
        assertThat(status(key, "/api/components")).isEqualTo(401);
    }

    @Test
    void aKeysResultsCanBeVoidedAndTheTimelineIsRestated() {
        JsonNode granted = grant("{\"role\":\"probe\"}");
        String bad = granted.get("key").asText();
        Instant start = Instant.now().minusSeconds(3_600);
        check(Nines.ADMIN_KEY, "voided", start, "up");
        HttpResponse<String> wrong = check(bad, "voided", start.plusSeconds(60), "down");
        String question = "/api/components/voided/outages?afterChecks="
                + wrong.headers().firstValue("Nines-Checks").orElseThrow();
        JsonNode before = nines.read(question);
        assertThat(before.get("outages")).hasSize(1);

        String path = "/api/keys/" + granted.get("id").asText() + "/void";
        String span =
                "{\"from\":\"" + start + "\",\"to\":\"" + start.plusSeconds(600) + "\",\"reason\":\"wrong target\"}";
        assertThat(nines.post(path, "application/json", span).statusCode()).isEqualTo(200);
        // a later result is judged after the voiding, so waiting for it waits for the restatement
        HttpResponse<String> later = check(Nines.ADMIN_KEY, "voided", start.plusSeconds(900), "up");
        String after = "/api/components/voided/outages?afterChecks="
                + later.headers().firstValue("Nines-Checks").orElseThrow();
        assertThat(nines.read(after).get("outages")).isEmpty();
        assertThat(reason(check(bad, "voided", start.plusSeconds(120), "up"))).isEqualTo("voided");
        String asItWas = "/api/components/voided/outages?position="
                + before.at("/asOf/position").asText();
        assertThat(nines.read(asItWas).get("outages")).hasSize(1);
    }

    @Test
    void aProbesClockIsMeasured() {
        String key = grant("{\"role\":\"probe\",\"components\":[\"api\"]}")
                .get("key")
                .asText();
        check(key, "api", Instant.now().plusSeconds(40), "up");
        JsonNode probes = nines.read("/api/probes").get("probes");
        assertThat(probes).anySatisfy(probe -> {
            assertThat(probe.get("probe").asText()).isEqualTo("p1");
            assertThat(probe.get("leastDelayMillis").asLong()).isBetween(-40_000L, -30_000L);
        });
    }

    @Test
    void anErasedTextIsGoneFromEveryViewAndTheLogStillHolds() {
        HttpResponse<String> described =
                nines.put("/api/components/web", "{\"name\":\"Web\",\"description\":\"Call Jane Doe on 555\"}");
        String position = described.headers().firstValue("Nines-Position").orElseThrow();
        JsonNode before = nines.read("/api/components/web?atLeast=" + position);
        assertThat(before.get("description").asText()).contains("Jane Doe");
        String text = before.at("/descriptionText").asText();
        HttpResponse<String> erased = nines.post("/api/texts/" + text + "/erase", "application/json", "{}");
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        String then = erased.headers().firstValue("Nines-Position").orElseThrow();
        for (String question : new String[] {"?atLeast=" + then, "?position=" + position}) {
            assertThat(nines.read("/api/components/web" + question)
                            .get("description")
                            .asText())
                    .startsWith("removed on ")
                    .doesNotContain("Jane");
        }
    }

    @Test
    void theSameIdempotencyKeyDoesItOnce() {
        HttpResponse<String> first = idempotent("{\"role\":\"reader\"}");
        HttpResponse<String> again = idempotent("{\"role\":\"reader\"}");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(Nines.tree(again.body()).get("id"))
                .isEqualTo(Nines.tree(first.body()).get("id"));
        assertThat(idempotent("{\"role\":\"operator\"}").statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> idempotent(String body) {
        return nines.send(nines.request("/api/keys")
                .header("Idempotency-Key", "once")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void theDocumentOfTheApiThatIsServedHoldsBothSides() {
        JsonNode paths = nines.read("/openapi.json").get("paths");
        assertThat(paths.at("/~1api~1components~1{id}").has("put")).isTrue();
        assertThat(paths.at("/~1api~1components~1{id}").has("get")).isTrue();
    }
}
