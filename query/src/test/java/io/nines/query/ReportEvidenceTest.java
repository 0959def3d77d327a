package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.PartitionRead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportEvidenceTest {
    private static final String HASH = "00".repeat(32);
    private static final String LATENCY =
            "{\"objectives\":[{\"latency\":90,\"within\":\"PT0.3S\",\"credits\":[{\"below\":90,\"percentOfFee\":5}]}]}";

    @Test
    void latencyIsThatOfTheEvidenceKnownAtThePosition() {
        Agreed.component("late-api");
        Agreed.conclude("late", "Late Bank", LATENCY, "late-api");
        try (CheckLog checks = new CheckLog("late-api")) {
            List<CheckLog.Sent> sent = new ArrayList<>(checks.send(
                    "probekey0001",
                    checks.line("2026-01-05T10:00:00Z", "up", "eu", ",\"latencyMillis\":100"),
                    checks.line("2026-01-05T10:01:00Z", "up", "eu", ",\"latencyMillis\":200")));
            long first = judged(checks, checks.prove(sent, 0));
            sent.addAll(checks.send(
                    "probekey0002", checks.line("2026-01-05T10:02:00Z", "up", "eu", ",\"latencyMillis\":900")));
            long unheard = Running.through("2026-02-01T00:00:00Z");
            long second = judged(checks, checks.prove(sent, 0));
            long third = Running.tell(
                    "access-key/probekey0002",
                    new KeyResultsVoided(
                            "probekey0002",
                            Instant.parse("2026-01-01T00:00:00Z"),
                            Instant.parse("2026-02-01T00:00:00Z"),
                            null));
            assertThat(latency(first).at("/latency/checks").asLong()).isEqualTo(2);
            assertThat(latency(first).at("/met").asBoolean()).isTrue();
            assertThat(latency(unheard).at("/latency/checks").asLong()).isEqualTo(2);
            assertThat(latency(second).at("/latency/checks").asLong()).isEqualTo(3);
            assertThat(latency(second).at("/latency/p99Millis").asInt()).isEqualTo(900);
            assertThat(latency(second).at("/met").asBoolean()).isFalse();
            assertThat(latency(second).at("/objectives/0/checksWithin").asLong())
                    .isEqualTo(2);
            assertThat(latency(third).at("/latency/checks").asLong()).isEqualTo(2);
        }
    }

    /** Detection says that it has written evidence up to an offset; returns the position. */
    private static long judged(CheckLog checks, long evidenceNext) {
        PartitionRead read = new PartitionRead(checks.partition(), 0, HASH, evidenceNext, HASH);
        return Running.tell(
                "detection/2026-01",
                new ObservedThrough(Instant.parse("2026-02-01T00:00:00Z"), null, 1, List.of(read)));
    }

    private static JsonNode latency(long position) {
        return Running.json("/api/agreements/late/report?period=2026-01&position=" + position);
    }
}
