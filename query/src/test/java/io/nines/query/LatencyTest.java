package io.nines.query;

import static io.nines.query.Running.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.query.CheckLog.Sent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyTest {
    private static final String YEAR = "?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z";
    private static final String KEY = "probekey0001";

    @Test
    void latenciesPerHourDayAndMonthAreExact() {
        Running.register("latency", null);
        Running.through("2026-02-15T00:00:00Z");
        try (CheckLog log = new CheckLog("latency")) {
            prove(log, KEY, "2026-01-10T10", 1, 600);
            prove(log, KEY, "2026-01-10T11", 601, 1000);
            prove(log, KEY, "2026-01-31T23", 5000, 5000);
            prove(log, KEY, "2026-02-01T00", 7, 7);
            JsonNode hours = until(
                    path("latency", "hour"), answer -> answer.at("/periods").size() == 4);
            assertThat(hours.at("/through").asText()).isEqualTo("2026-02-01T01:00:00.000Z");
            assertThat(hours.at("/periods/0").toString())
                    .isEqualTo("{\"from\":\"2026-01-10T10:00:00.000Z\",\"to\":\"2026-01-10T11:00:00.000Z\","
                            + "\"count\":600,\"millis\":{\"p50\":30,\"p95\":57,\"p99\":59.4,\"p99.9\":60}}");
            JsonNode days = Running.json(path("latency", "day"));
            assertThat(days.at("/periods")).hasSize(3);
            assertThat(days.at("/periods/0").toString())
                    .isEqualTo("{\"from\":\"2026-01-10T00:00:00.000Z\",\"to\":\"2026-01-11T00:00:00.000Z\","
                            + "\"count\":1000,\"millis\":{\"p50\":50,\"p95\":95,\"p99\":99,\"p99.9\":99.9}}");
            JsonNode months = Running.json(path("latency", "month"));
            assertThat(months.at("/periods")).hasSize(2);
            assertThat(months.at("/periods/0/count").asLong()).isEqualTo(1001);
            assertThat(months.at("/periods/1/to").asText()).isEqualTo("2026-02-01T01:00:00.000Z");
        }
    }

    @Test
    void aNewVersionOfAnHourTakesThePlaceOfTheOldOne() {
        Running.register("versions", null);
        Running.through("2026-02-15T00:00:00Z");
        try (CheckLog log = new CheckLog("versions")) {
            prove(log, KEY, "2026-01-10T10", 1, 10);
            until(
                    path("versions", "hour"),
                    answer -> answer.at("/periods/0/count").asLong() == 10);
            prove(log, KEY, "2026-01-10T10", 1, 20);
            JsonNode answer = until(
                    path("versions", "hour"), now -> now.at("/periods/0/count").asLong() == 20);
            assertThat(answer.at("/periods")).hasSize(1);
        }
    }

    @Test
    void voidedResultsDoNotCount() {
        Running.register("voidedlatency", null);
        Running.through("2026-02-15T00:00:00Z");
        try (CheckLog log = new CheckLog("voidedlatency")) {
            List<Sent> both = new ArrayList<>(results(log, "slowprobe001", "2026-01-10T10", "eu", 900, 999));
            both.addAll(results(log, KEY, "2026-01-10T10", "us", 1, 50));
            log.prove(both, 0);
            until(
                    path("voidedlatency", "hour"),
                    answer -> answer.at("/periods/0/count").asLong() == 150);
            Running.tell(
                    "access-key/slowprobe001",
                    new KeyResultsVoided(
                            "slowprobe001",
                            Instant.parse("2026-01-10T10:00:00Z"),
                            Instant.parse("2026-01-10T10:01:00Z"),
                            null));
            JsonNode answer = Running.json(path("voidedlatency", "hour"));
            assertThat(answer.at("/periods/0/count").asLong()).isEqualTo(90);
        }
    }

    @Test
    void anHourThatIsNotFullOrNotWhollyAskedForIsLeftOut() {
        Running.register("partialhour", null);
        Running.through("2026-02-15T00:00:00Z");
        try (CheckLog log = new CheckLog("partialhour")) {
            prove(log, KEY, "2026-02-14T23", 1, 10);
            prove(log, KEY, "2026-02-15T00", 1, 10);
            String whole =
                    "/api/components/partialhour/latency?from=2026-02-14T23:00:00Z&to=2026-03-01T00:00:00Z&per=hour";
            JsonNode answer = until(whole, now -> now.at("/periods").size() == 1);
            assertThat(answer.at("/through").asText()).isEqualTo("2026-02-15T00:00:00.000Z");
            assertThat(Running.json(whole.replace("23:00:00Z", "23:00:00.001Z")).at("/periods"))
                    .isEmpty();
        }
    }

    @Test
    void withoutEvidenceThereIsNothingToTell() {
        Running.register("noevidence", null);
        Running.through("2026-02-15T00:00:00Z");
        JsonNode answer = Running.json(path("noevidence", "month"));
        assertThat(answer.at("/periods")).isEmpty();
        assertThat(answer.at("/through").isNull()).isTrue();
    }

    @Test
    void anUnknownPeriodIsRefused() {
        Running.register("perwhat", null);
        assertThat(Running.get(path("perwhat", "week")).statusCode()).isEqualTo(400);
        assertThat(Running.get("/api/components/perwhat/latency" + YEAR).statusCode())
                .isEqualTo(400);
    }

    private static String path(String component, String per) {
        return "/api/components/" + component + "/latency" + YEAR + "&per=" + per;
    }

    private static void prove(CheckLog log, String key, String hour, int from, int to) {
        log.prove(results(log, key, hour, "eu", from, to), 0);
    }

    /** Results with the latencies from, from+1, … to tenths of a millisecond, one a second. */
    private static List<Sent> results(CheckLog log, String key, String hour, String location, int from, int to) {
        List<String> lines = new ArrayList<>();
        for (int tenths = from; tenths <= to; tenths++) {
            int second = tenths - from;
            String at = hour + String.format(":%02d:%02dZ", second / 60, second % 60);
            lines.add(log.line(at, "up", location, ",\"latencyMillis\":" + tenths / 10 + "." + tenths % 10));
        }
        return log.send(key, lines.toArray(String[]::new));
    }
}
