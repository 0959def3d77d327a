package io.nines.query;

import static io.nines.query.Running.json;
import static io.nines.query.Running.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.Observation;
import io.nines.contract.ObservationReader;
import io.nines.query.CheckLog.Sent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static final String DAY = "?from=2026-01-10T00:00:00Z&to=2026-01-11T00:00:00Z";
    private static final String KEY = "probekey0001";

    @Test
    void resultsThatAreNotInEvidenceYetAreReadFromTheEndOfTheLog() {
        Running.register("recent", null);
        try (CheckLog log = new CheckLog("recent")) {
            List<Sent> sent = log.send(
                    KEY,
                    log.line("2026-01-10T10:01:00Z", "up", "eu", ",\"probe\":\"eu-1\",\"latencyMillis\":41.25"),
                    log.line("2026-01-10T10:00:00Z", "down", "eu", ",\"message\":\"503\""),
                    log.line("2026-01-12T10:00:00Z", "down", "eu", ""),
                    CheckLog.line("another", "2026-01-10T10:00:00Z", "down", "eu", ""));
            log.sendRubbish("no result at all");
            JsonNode checks = json("/api/components/recent/checks" + DAY).at("/checks");
            assertThat(checks).hasSize(2);
            assertThat(checks.get(0).toString())
                    .isEqualTo("{\"at\":\"2026-01-10T10:00:00.000Z\",\"outcome\":\"down\",\"location\":\"eu\","
                            + "\"probe\":\"\",\"latencyMillis\":null,\"message\":\"503\",\"key\":\"probekey0001\","
                            + "\"voided\":false,\"source\":\"checks\",\"partition\":" + log.partition()
                            + ",\"offset\":" + sent.get(1).offset() + "}");
            assertThat(checks.get(1).at("/latencyMillis").asText()).isEqualTo("41.25");
        }
    }

    @Test
    void aResultSentSeveralTimesIsToldOnceAndTheWorseCounts() {
        Running.register("doubled", null);
        try (CheckLog log = new CheckLog("doubled")) {
            List<Sent> proven = log.send(
                    KEY,
                    log.line("2026-01-10T10:00:00Z", "up", "eu", ""),
                    log.line("2026-01-10T10:00:00Z", "up", "us", ""),
                    log.line("2026-01-10T10:00:00Z", "up", "eu", ""));
            log.prove(proven, proven.get(2).offset() + 1);
            log.send("otherprobe01", log.line("2026-01-10T10:00:00Z", "down", "eu", ""));
            JsonNode answer = json("/api/components/doubled/checks" + DAY);
            assertThat(told(answer)).containsExactly("10:00 eu down", "10:00 us up");
        }
    }

    @Test
    void whatIsInEvidenceIsToldWithItsLineWhileThatIsKept() {
        Running.register("kept", null);
        try (CheckLog log = new CheckLog("kept")) {
            List<Sent> sent = log.send(
                    KEY,
                    log.line("2026-01-10T10:00:00Z", "down", "eu", ",\"message\":\"refused\""),
                    log.line("2026-01-10T11:00:00Z", "up", "eu", ""));
            List<Sent> gone = List.of(new Sent(
                    KEY, read(log.line("2026-01-10T09:00:00Z", "down", "eu", ",\"message\":\"gone\"")), 1_000_000));
            long resume = sent.get(1).offset() + 1;
            log.prove(gone, resume - 2);
            log.prove(sent.subList(0, 1), resume - 2);
            log.prove(sent.subList(1, 2), resume);
            JsonNode checks = until(
                            "/api/components/kept/checks" + DAY,
                            answer -> answer.at("/checks").size() == 3)
                    .at("/checks");
            assertThat(checks.get(0).at("/source").asText()).isEqualTo("evidence");
            assertThat(checks.get(0).at("/message").isNull()).isTrue();
            assertThat(checks.get(1).at("/source").asText()).isEqualTo("checks");
            assertThat(checks.get(1).at("/message").asText()).isEqualTo("refused");
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        Running.register("paged", null);
        try (CheckLog log = new CheckLog("paged")) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                lines.add(log.line(
                        "2026-01-10T1" + i / 10 + ":00:0" + i % 10 + "Z", "up", i % 2 == 0 ? "eu" : "a b", ""));
                lines.add(log.line("2026-01-10T1" + i / 10 + ":00:0" + i % 10 + "Z", "up", "us", ""));
            }
            log.send(KEY, lines.toArray(String[]::new));
            List<String> whole = told(json("/api/components/paged/checks" + DAY));
            assertThat(whole).hasSize(50);
            List<String> pages = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = json("/api/components/paged/checks" + DAY + "&limit=7" + after);
                pages.addAll(told(page));
                after = page.at("/next").isNull()
                        ? null
                        : "&after=" + page.at("/next").asText();
            } while (after != null);
            assertThat(pages).isEqualTo(whole);
        }
    }

    @Test
    void aVoidedResultIsFlaggedAndGivesWayToAnotherKeysResult() {
        Running.register("voided", null);
        try (CheckLog log = new CheckLog("voided")) {
            log.send(
                    "badprobe0001",
                    log.line("2026-01-10T10:00:00Z", "down", "eu", ""),
                    log.line("2026-01-10T10:01:00Z", "down", "eu", ""),
                    log.line("2026-01-10T10:02:00Z", "down", "eu", ""));
            log.send(KEY, log.line("2026-01-10T10:00:00Z", "up", "eu", ""));
            Running.tell(
                    "access-key/badprobe0001",
                    new KeyResultsVoided(
                            "badprobe0001",
                            Instant.parse("2026-01-10T10:00:00Z"),
                            Instant.parse("2026-01-10T10:02:00Z"),
                            null));
            JsonNode answer = json("/api/components/voided/checks" + DAY);
            assertThat(told(answer)).containsExactly("10:00 eu up", "10:01 eu down voided", "10:02 eu down");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=5001", "limit=x", "after=x", "after=MTAgMQ", "after=MSA5IGE"})
    void anUnusableParameterIsNamed(String parameter) {
        var answer = Running.get("/api/components/recent/checks" + DAY + "&" + parameter);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Running.read(answer.body()).at("/parameter").asText())
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    private static Observation read(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return ObservationReader.read(bytes, 0, bytes.length);
    }

    private static List<String> told(JsonNode answer) {
        List<String> told = new ArrayList<>();
        answer.at("/checks")
                .forEach(check -> told.add(check.at("/at").asText().substring(11, 16) + " "
                        + check.at("/location").asText() + " "
                        + check.at("/outcome").asText()
                        + (check.at("/voided").asBoolean() ? " voided" : "")));
        return told;
    }
}
