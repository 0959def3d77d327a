package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real histories go in through HTTP; the figures that others computed for them come out. */
class RealHistoriesTest {
    private static final List<String> FILES = List.of(
            "Seklfreak_upptime__hacker-news.checks.csv",
            "Seklfreak_upptime__secret-site.checks.csv",
            "pyarmak_pashaflix-status__dashboard.checks.csv");
    private static final int WINDOWS = Integer.getInteger("nines.windows", 10_000);
    private static final String STEP_FUNCTION = "\"detection\":{\"failuresToDown\":1,\"successesToUp\":1,"
            + "\"locationsToAgree\":1,\"degradedAboveMillis\":null,\"expectedIntervalSeconds\":null,"
            + "\"unknownAfterSeconds\":null}";

    @TempDir
    static Path directory;

    private static Nines nines;
    private static final Map<String, History> HISTORIES = new HashMap<>();
    private static String after;

    @BeforeAll
    static void importInOrder() {
        nines = Nines.start(directory.resolve("data"));
        List<String> lines = new ArrayList<>();
        for (String file : FILES) {
            History history = History.of(file);
            HISTORIES.put(file, history);
            register(history.component());
            lines.addAll(history.lines());
        }
        after = post(lines);
    }

    @AfterAll
    static void stop() {
        nines.close();
    }

    private static void register(String component) {
        HttpResponse<String> answer =
                nines.put("/api/components/" + component, "{\"name\":\"" + component + "\"," + STEP_FUNCTION + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Where they end on the log, of all partitions. */
    private static String post(List<String> lines) {
        Map<String, String> ends = new TreeMap<>();
        for (int i = 0; i < lines.size(); i += 500) {
            String body = String.join("\n", lines.subList(i, Math.min(lines.size(), i + 500)));
            HttpResponse<String> answer = nines.post("/api/checks", "application/x-ndjson", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(Nines.tree(answer.body()).get("rejected")).isEmpty();
            for (String end :
                    answer.headers().firstValue("Nines-Checks").orElseThrow().split(",", -1)) {
                ends.put(end.substring(0, end.indexOf(':')), end);
            }
        }
        return String.join(",", ends.values());
    }

    private static String uptime(String component, String from, String to) {
        return "/api/components/" + component + "/uptime?from=" + from + "&to=" + to + "&afterChecks=" + after;
    }

    @Test
    void everyWindowOfTheIndependentOracleComesOut() throws Exception {
        int windows = 0;
        int percentages = 0;
        try (InputStream in = getClass().getResourceAsStream("/sla-cases/real-history-oracle.json")) {
            for (JsonNode oracle : Nines.JSON.readTree(in).get("cases")) {
                JsonNode window = oracle.get("window");
                JsonNode expected = oracle.get("expected");
                String component = HISTORIES.get(oracle.get("history").asText()).component();
                JsonNode answer = nines.read(uptime(
                        component,
                        window.get("start").asText(),
                        window.get("end").asText()));
                double down = expected.get("bad_seconds").asDouble()
                        + expected.get("bad_in_maintenance_seconds").asDouble();
                assertThat(answer.at("/millis/down").asLong() / 1000.0)
                        .as(oracle.get("id").asText())
                        .isCloseTo(down, within(0.001));
                windows++;
                if (oracle.get("maintenance_kind").asText().equals("none")) {
                    assertThat(answer.get("uptimePercent").asDouble())
                            .as(oracle.get("id").asText())
                            .isCloseTo(expected.get("icingadb_sla_percent").asDouble(), within(0.0001));
                    percentages++;
                }
            }
        }
        assertThat(windows).isEqualTo(176);
        assertThat(percentages).isEqualTo(78);
    }

    /** Each case has maintenance of its own, so each has a component of its own. */
    @Test
    void withTheirMaintenanceTheyComeOutByBothRules() throws Exception {
        List<JsonNode> cases = new ArrayList<>();
        try (InputStream in = getClass().getResourceAsStream("/sla-cases/real-history-oracle.json")) {
            Nines.JSON.readTree(in).get("cases").forEach(cases::add);
        }
        cases.removeIf(oracle -> oracle.get("maintenance").isEmpty());
        assertThat(cases).hasSize(98);
        List<String> lines = new ArrayList<>();
        for (JsonNode oracle : cases) {
            HISTORIES
                    .get(oracle.get("history").asText())
                    .within(
                            Instant.parse(oracle.at("/window/start").asText()),
                            Instant.parse(oracle.at("/window/end").asText()))
                    .forEach(row -> lines.add(row.json(oracle.get("id").asText())));
        }
        long position = SeveralAtOnce.with(cases, RealHistoriesTest::announced).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        String checks = post(lines);
        for (JsonNode oracle : cases) {
            String question = "/api/components/" + oracle.get("id").asText() + "/uptime?from="
                    + oracle.at("/window/start").asText() + "&to="
                    + oracle.at("/window/end").asText() + "&afterChecks=" + checks + "&atLeast=" + position;
            JsonNode expected = oracle.get("expected");
            isPercent(question + "&maintenance=good", expected.get("icingadb_sla_percent"));
            isPercent(question, expected.get("percent_if_maintenance_leaves_denominator"));
        }
    }

    /** Registers the case's component and announces its windows; the last one's position. */
    private static long announced(JsonNode oracle) {
        String component = oracle.get("id").asText();
        register(component);
        long position = 0;
        for (JsonNode window : oracle.get("maintenance")) {
            HttpResponse<String> answer = nines.post(
                    "/api/maintenance",
                    "application/json",
                    "{\"title\":\"Planned\",\"components\":[{\"id\":\"" + component
                            + "\",\"impact\":\"down\"}],\"startsAt\":" + window.get("start") + ",\"endsAt\":"
                            + window.get("end") + "}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            position = answer.headers().firstValueAsLong("Nines-Position").orElseThrow();
        }
        return position;
    }

    private static void isPercent(String question, JsonNode expected) {
        JsonNode percent = nines.read(question).get("uptimePercent");
        if (expected.isNull()) {
            assertThat(percent.isNull()).as(question).isTrue();
        } else {
            assertThat(percent.asDouble()).as(question).isCloseTo(expected.asDouble(), within(0.0001));
        }
    }

    @Test
    void randomWindowsAgreeWithTheSlowWalk() {
        Random random = new Random(20260101);
        for (int i = 0; i < WINDOWS; i++) {
            History history = HISTORIES.get(FILES.get(random.nextInt(FILES.size())));
            long first = history.rows().get(0).at().toEpochMilli();
            long span = Instant.parse("2022-09-01T00:00:00Z").toEpochMilli() - first;
            long a = first + (long) (random.nextDouble() * span);
            long b = first + (long) (random.nextDouble() * span);
            Instant from = Instant.ofEpochMilli(Math.min(a, b));
            Instant to = Instant.ofEpochMilli(Math.max(a, b) + 1);
            JsonNode millis = nines.read(uptime(history.component(), from.toString(), to.toString()))
                    .get("millis");
            long down = history.downMillis(from, to);
            assertThat(millis.get("down").asLong()).isEqualTo(down);
            assertThat(millis.get("up").asLong()).isEqualTo(to.toEpochMilli() - from.toEpochMilli() - down);
        }
    }

    @Test
    void shuffledAndDoubledTheSameFiguresComeOutAndAtTheSamePositionTheSameBytes() {
        List<String> shuffled = new ArrayList<>();
        for (String file : FILES) {
            History history = HISTORIES.get(file);
            String other = history.component() + "-shuffled";
            register(other);
            history.rows().forEach(row -> shuffled.addAll(List.of(row.json(other), row.json(other))));
        }
        String question = "?from=2021-01-01T00:00:00Z&to=2022-07-01T00:00:00Z";
        String before = nines.get("/api/components/hacker-news/uptime" + question + "&afterChecks=" + after)
                .body();
        String asOf = "&position=" + Nines.tree(before).at("/asOf/position").asText();

        Collections.shuffle(shuffled, new Random(7));
        String all = post(shuffled);

        for (String file : FILES) {
            String component = HISTORIES.get(file).component();
            String answers = "/timeline" + question + "&afterChecks=" + all;
            assertThat(nines.read("/api/components/" + component + "-shuffled" + answers)
                            .get("periods"))
                    .isEqualTo(
                            nines.read("/api/components/" + component + answers).get("periods"));
        }
        assertThat(nines.get("/api/components/hacker-news/uptime" + question + asOf)
                        .body())
                .isEqualTo(before);
    }

    @Test
    void theOutagesAreThoseOfTheHistoryEachWithItsProof() {
        History history = HISTORIES.get(FILES.get(0));
        JsonNode outages = nines.read("/api/components/" + history.component() + "/outages?afterChecks=" + after)
                .get("outages");
        assertThat(outages).hasSize(11);
        for (JsonNode outage : outages) {
            assertThat(outage.at("/first/at")).isEqualTo(outage.get("start"));
            assertThat(outage.at("/first/outcome").asText()).isEqualTo("down");
            assertThat(outage.at("/last/outcome").asText()).isEqualTo("up");
            assertThat(outage.at("/first/sha256").asText()).hasSize(64);
        }
    }
}
