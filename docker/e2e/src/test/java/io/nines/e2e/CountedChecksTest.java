package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms that count checks, as those of a store of objects do: a month's results are in its report as soon as they are judged. */
class CountedChecksTest {
    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
    private static final int SLOTS = 31 * 24 * 12;
    private static final int FAILED = 2_000;

    @TempDir
    Path directory;

    @Test
    void aReportCountsEveryCheckThatItIsAskedToWaitFor() {
        try (Nines nines = Nines.start(directory.resolve("data"))) {
            nines.put("/api/components/objects", "{\"name\":\"Objects\"," + Probe.DETECTION + "}");
            assertThat(nines.put(
                                    "/api/agreements/objects",
                                    "{\"customer\":\"Tarnhollow Bank\",\"components\":[\"objects\"],"
                                            + "\"template\":\"aws-s3\",\"fee\":{\"amount\":\"1000\",\"currency\":\"EUR\"}}")
                            .statusCode())
                    .isEqualTo(201);
            for (int half = 0; half < 2; half++) {
                String read = postedHalf(nines, half);
                JsonNode report = nines.read("/api/agreements/objects/report?period=2026-10&afterChecks=" + read);
                assertThat(report.get("provisional").asBoolean()).isFalse();
                // 1 - 2000/8928 = 0.77598566..., whatever was not checked counts as up
                assertThat(report.get("attainmentPercent").decimalValue()).isEqualByComparingTo("77.598566");
                assertThat(report.at("/credit/amount").decimalValue()).isEqualByComparingTo("1000");
                assertThat(report.get("coveragePercent").decimalValue()).isEqualByComparingTo(half == 0 ? "50" : "100");
            }
        }
    }

    private static String postedHalf(Nines nines, int half) {
        String lines = IntStream.range(half * SLOTS / 2, (half + 1) * SLOTS / 2)
                .mapToObj(CountedChecksTest::line)
                .collect(Collectors.joining("\n"));
        HttpResponse<String> answer = nines.post("/api/checks", "application/x-ndjson", lines);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("Nines-Checks").orElseThrow();
    }

    private static String line(int slot) {
        return "{\"component\":\"objects\",\"at\":\"" + OCTOBER.plus(Duration.ofMinutes(5L * slot))
                + "\",\"outcome\":\"" + (slot < FAILED ? "down" : "up") + "\"}";
    }
}
