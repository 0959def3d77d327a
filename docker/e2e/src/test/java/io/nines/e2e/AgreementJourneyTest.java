package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a contract in YAML to a report that a customer can check: over HTTP, after a crash, and from the log alone. */
class AgreementJourneyTest {
    static final String AGREEMENT = """
            customer: Tarnhollow Bank
            title: Payouts, extended hours
            components: [payouts]
            fee: {amount: 4800, currency: EUR}
            terms:
              zone: Europe/Berlin
              serviceHours: {week: {monday: ["06:00-22:00"], tuesday: ["06:00-22:00"], wednesday: ["06:00-22:00"],
                thursday: ["06:00-22:00"], friday: ["06:00-22:00"], saturday: ["06:00-22:00"], sunday: ["06:00-22:00"]}}
              corrections: {needApproval: true}
              objectives:
                - {availability: 99.95, credits: [{below: 99.95, percentOfFee: 10}]}
            """;

    @TempDir
    Path directory;

    @Test
    void aReportIsIssuedComesOutTheSameAfterACrashAndIsProvenFromTheLogAlone() throws Exception {
        Path data = directory.resolve("data");
        String report;
        byte[] sealed;
        try (Nines nines = Nines.start(data)) {
            String through = outageInOctober(nines);
            agree(nines);
            JsonNode first = nines.read("/api/agreements/qm-2231/report?period=2026-10&afterChecks=" + through);
            // 27 minutes down, 20 of them from 20:00 UTC on: outside of service hours, it is 22:00 in Berlin until the
            // 25th
            assertThat(first.get("countedDownMillis").asLong()).isEqualTo(27 * 60_000);
            assertThat(first.get("met").asBoolean()).isFalse();
            assertThat(first.at("/credit/amount").decimalValue()).isEqualByComparingTo("480.00");
            assertThat(first.at("/outages/0/evidence/0/firstOffset").isIntegralNumber())
                    .isTrue();

            correct(nines);
            JsonNode corrected = nines.read("/api/agreements/qm-2231/report?period=2026-10&position=" + headOf(nines));
            assertThat(corrected.get("countedDownMillis").asLong()).isZero();
            assertThat(corrected.at("/corrections/0/countedDownChangeMillis").asLong())
                    .isEqualTo(-27 * 60_000);
            String before = "/api/agreements/qm-2231/report?period=2026-10&position="
                    + first.at("/asOf/position").asText();
            assertThat(nines.read(before)).isEqualTo(first);
            JsonNode changes = nines.read("/api/agreements/qm-2231/report/changes?period=2026-10&fromPosition="
                    + first.at("/asOf/position").asText() + "&toPosition="
                    + corrected.at("/asOf/position").asText());
            assertThat(changes.toString()).contains("correction-recorded", "correction-approved");

            HttpResponse<String> issued =
                    nines.post("/api/agreements/qm-2231/reports", "application/json", "{\"period\":\"2026-10\"}");
            assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
            report = Nines.tree(issued.body()).get("id").asText();
            String atLeast =
                    "?atLeast=" + issued.headers().firstValue("Nines-Position").orElseThrow();
            sealed = nines.get("/api/reports/" + report + atLeast).body().getBytes(StandardCharsets.UTF_8);
            verified(nines, report);
            nines.kill();
        }
        // query's tables are a view of the log: without them the same bytes come out
        forgetQuery(data);
        try (Nines nines = Nines.start(data)) {
            String again = nines.get("/api/reports/" + report + "?atLeast=" + headOf(nines))
                    .body();
            assertThat(again.getBytes(StandardCharsets.UTF_8)).isEqualTo(sealed);
            verified(nines, report);
        }
        Path file = Files.write(directory.resolve("report.json"), sealed);
        assertThat(command(data, "verify-report", report)).isZero();
        assertThat(command(data, "verify-report", report, file.toString())).isZero();
        Files.writeString(file, Files.readString(file).replaceFirst("\"met\":true", "\"met\":false"));
        assertThat(command(data, "verify-report", report, file.toString())).isEqualTo(1);
    }

    private static void verified(Nines nines, String report) {
        JsonNode verdict = nines.read("/api/reports/" + report + "/verify");
        assertThat(verdict.get("match").asBoolean()).as(verdict.toString()).isTrue();
    }

    private static String headOf(Nines nines) {
        return nines.read("/api/agreements").at("/asOf/position").asText();
    }

    /** Its first check fails at once, the first good one ends it. */
    private static String outageInOctober(Nines nines) {
        assertThat(nines.put(
                                "/api/components/payouts",
                                "{\"name\":\"Payouts\",\"detection\":{\"failuresToDown\":1,\"successesToUp\":1,"
                                        + "\"locationsToAgree\":1,\"unknownAfterSeconds\":null}}")
                        .statusCode())
                .isEqualTo(201);
        List<String> checks = new ArrayList<>();
        checks.add(check("2026-09-30T00:00:00Z", "up"));
        checks.add(check("2026-10-06T12:21:00Z", "down"));
        checks.add(check("2026-10-06T12:48:00Z", "up"));
        checks.add(check("2026-10-14T20:00:00Z", "down"));
        checks.add(check("2026-10-14T20:20:00Z", "up"));
        checks.add(check("2026-11-01T12:00:00Z", "up"));
        HttpResponse<String> answer = nines.post("/api/checks", "application/x-ndjson", String.join("\n", checks));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("Nines-Checks").orElseThrow();
    }

    private static String check(String at, String outcome) {
        return "{\"component\":\"payouts\",\"at\":\"" + at + "\",\"outcome\":\"" + outcome + "\"}";
    }

    private static void agree(Nines nines) {
        HttpResponse<String> answer = nines.send(nines.request("/api/agreements/qm-2231")
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(AGREEMENT))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Recorded by an operator, approved by the holder of the admin key. */
    private static void correct(Nines nines) {
        HttpResponse<String> key = nines.post("/api/keys", "application/json", "{\"role\":\"operator\"}");
        String operator = Nines.tree(key.body()).get("key").asText();
        HttpResponse<String> recorded = nines.send(nines.request("/api/corrections")
                .setHeader("Authorization", "Bearer " + operator)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"components\":[\"payouts\"],\"from\":\"2026-10-06T12:00:00Z\","
                        + "\"to\":\"2026-10-06T13:00:00Z\",\"as\":\"up\",\"reason\":\"the probe's own network\"}"))
                .build());
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        String id = Nines.tree(recorded.body()).get("id").asText();
        HttpResponse<String> approved = nines.post("/api/corrections/" + id + "/approve", "application/json", "{}");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        nines.read("/api/agreements?atLeast="
                + approved.headers().firstValue("Nines-Position").orElseThrow());
    }

    private static void forgetQuery(Path data) throws Exception {
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("query"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static int command(Path data, String... arguments) throws Exception {
        Process process = Nines.launch(data, Map.of(), List.of(arguments));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(said + Nines.errors(data)).doesNotContain("\tat ");
        return code;
    }
}
