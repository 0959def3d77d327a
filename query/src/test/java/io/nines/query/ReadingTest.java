package io.nines.query;

import static io.nines.query.Running.change;
import static io.nines.query.Running.get;
import static io.nines.query.Running.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.contract.Status;
import io.nines.log.CheckSink;
import io.nines.log.ChecksReader;
import io.nines.log.ChecksWriter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static final String PERIOD = "from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z";
    private static final String UPTIME = "/api/components/reading/uptime?" + PERIOD;

    @BeforeAll
    static void tell() {
        Running.register("reading", null);
        Running.changed("reading", change("2026-01-01T00:00:00Z", Status.UP));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/components/reading/uptime?to=2026-02-01T00:00:00Z                              | from
            /api/components/reading/uptime?from=2026-02-01T00:00:00Z                            | to
            /api/components/reading/uptime?from=yesterday&to=2026-02-01T00:00:00Z               | from
            /api/components/reading/uptime?from=2026-01-01T00:00:00&to=2026-02-01T00:00:00Z     | from
            /api/components/reading/uptime?from=2026-01-01T00:00:00Z&to=2026-13-01T00:00:00Z    | to
            /api/components/reading/uptime?from=2026-02-01T00:00:00Z&to=2026-02-01T00:00:00Z    | to
            /api/components/reading/uptime?from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z    | to
            /api/components/reading/uptime?from=-999999999-01-01T00:00:00Z&to=2026-02-01T00:00:00Z | from
            /api/uptime?from=2026-02-02T00:00:00Z                                               | to
            /api/components/reading/timeline?from=2026-02-02T00:00:00Z                          | to
            /api/components/reading/outages?from=then                                           | from
            /api/components?position=0                                                          | position
            /api/components?position=-1                                                         | position
            /api/components?position=first                                                      | position
            /api/components?position=99999999999999999999                                       | position
            /api/components?position=2026-02-30                                                 | position
            /api/components?position=2026-03-01T00:00:00                                        | position
            /api/components?position=2026-03-01T00:00:00.999Z                                   | position
            /api/components?position=2026-02-28                                                 | position
            /api/components?position=%2B999999999-12-31                                         | position
            /api/agreements/nosuch/report/changes?fromPosition=then                             | fromPosition
            /api/agreements/nosuch/report/changes?fromPosition=1&toPosition=2026-02-28          | toPosition
            /api/components?atLeast=soon                                                        | atLeast
            /api/components?afterChecks=0                                                       | afterChecks
            /api/components?afterChecks=0:x                                                     | afterChecks
            /api/components?afterChecks=0:1,                                                    | afterChecks
            /api/components?afterChecks=0:1:2                                                   | afterChecks
            /api/components?afterChecks=99:1                                                    | afterChecks
            /api/components?afterChecks=-1:1                                                    | afterChecks
            /api/components?afterChecks=0:1,0:2                                                 | afterChecks
            /api/components/reading/latency?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z   | per
            /api/components?pretty=1                                                            | pretty
            /api/components?atLeast=1&atLeast=2                                                 | atLeast
            /api/components/reading/checks?position=1                                           | position
            /api/components/reading/latency?position=1                                          | position
            /api/keys?position=1                                                                | position
            /api/probes?position=1                                                              | position
            """)
    void anUnusableParameterIsNamed(String path, String parameter) {
        HttpResponse<String> answer = Running.QUERY.get(Running.ADMIN, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        JsonNode problem = read(answer.body());
        assertThat(problem.at("/type").asText()).isEqualTo("/problems/invalid-parameter");
        assertThat(problem.at("/parameter").asText()).isEqualTo(parameter);
        assertThat(problem.at("/detail").asText()).startsWith(parameter + " is ");
    }

    @Test
    void anInstantMeansTheLastPositionRecordedByThen() {
        long head = Running.LOG.story.head().position();
        for (long position = 1; position <= head; position++) {
            Instant recorded = Story.recordedAt(position);
            String then = Running.body("/api/components?position=" + position);
            assertThat(Running.body("/api/components?position=" + recorded)).isEqualTo(then);
            assertThat(Running.body("/api/components?position=" + recorded.plusMillis(999)))
                    .isEqualTo(then);
        }
        Instant recorded = Story.recordedAt(head);
        assertThat(asOf(recorded.atOffset(ZoneOffset.ofHours(2)).toString())).isEqualTo(head);
        assertThat(asOf("2026-03-01")).isEqualTo(head);
        assertThat(asOf("2999-01-01T00:00:00Z")).isEqualTo(head);
    }

    private static long asOf(String position) {
        return Running.json("/api/components?position=" + position)
                .at("/asOf/position")
                .asLong();
    }

    @Test
    void everyFigureIsShownAgainAsItWasAtAnInstant() {
        Agreed.component("earlier-api");
        Agreed.conclude("earlier", "Earlier Bank", Agreed.USUAL, "earlier-api");
        long before = Running.through("2026-02-01T00:00:00Z");
        Agreed.correct(Agreed.correction(
                "earlier1", "2026-01-10T10:00:00Z", "2026-01-10T11:00:00Z", CorrectedAs.UP, "earlier-api"));
        for (String path : List.of(
                "/api/agreements/earlier/report?period=2026-01",
                "/api/agreements/earlier",
                "/api/agreements",
                "/api/portfolio?period=2026-01",
                "/api/components/earlier-api/uptime?" + PERIOD,
                "/api/components/earlier-api/timeline?" + PERIOD,
                "/api/components/earlier-api/outages?" + PERIOD)) {
            String then = path + (path.contains("?") ? "&" : "?") + "position=";
            assertThat(Running.body(then + Story.recordedAt(before))).as(path).isEqualTo(Running.body(then + before));
        }
        String changes = "/api/agreements/earlier/report/changes?period=2026-01&fromPosition=";
        assertThat(Running.json(changes + Story.recordedAt(before))
                        .at("/from/position")
                        .asLong())
                .isEqualTo(before);
    }

    @Test
    void aPositionThatTheLogHasNotReachedIsUnknown() {
        HttpResponse<String> answer = get(UPTIME + "&position=1000000");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(read(answer.body()).at("/type").asText()).isEqualTo("/problems/unknown-position");
    }

    @Test
    void anUnknownComponentIsNotFound() {
        HttpResponse<String> answer = get("/api/components/nobody/uptime?" + PERIOD);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(read(answer.body()).at("/type").asText()).isEqualTo("/problems/unknown-component");
    }

    @Test
    void aComponentIsUnknownAsOfAPositionBeforeItsRegistration() {
        assertThat(get(UPTIME + "&position=1").statusCode()).isEqualTo(404);
    }

    @Test
    void aReadWaitsForThePositionItAsksFor() throws Exception {
        long next = Running.LOG.story.head().position() + 1;
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> Running.QUERY.get(Running.READER, UPTIME + "&atLeast=" + next));
        assertThat(waiting).isNotDone();
        Running.changed("reading", change("2026-01-20T00:00:00Z", Status.DOWN));
        HttpResponse<String> answer = waiting.get();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer.body()).at("/asOf/position").asLong()).isGreaterThanOrEqualTo(next);
    }

    @Test
    void aReadThatWaitsInVainIsToldToComeAgain() {
        try (Query hasty = Query.start(
                Running.LOG.settings, Log.directory().resolve("query"), Map.of("nines.query.wait-within", "300ms"))) {
            hasty.await(Running.LOG.story.head().position());
            for (String wait : List.of("atLeast=1000000", "afterChecks=1:1000000")) {
                HttpResponse<String> answer = hasty.get(Running.READER, UPTIME + "&" + wait);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("retry-after")).contains("1");
                assertThat(read(answer.body()).at("/type").asText()).isEqualTo("/problems/not-yet");
            }
        }
    }

    @Test
    void aReadAfterChecksDemandsThatTheyAreJudgedAndWaitsForIt() throws Exception {
        try (ChecksWriter checks = ChecksWriter.open(Running.LOG.settings)) {
            for (int i = 0; i < 7; i++) {
                checks.tick(Instant.parse("2026-02-15T00:00:00Z")).join();
            }
        }
        int before = demands();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> Running.QUERY.get(Running.READER, UPTIME + "&afterChecks=0:7,2:5"));
        awaitDemand(before);
        judged(new PartitionRead(0, 7, "", 0, ""), new PartitionRead(2, 4, "", 0, ""));
        Running.QUERY.await(Running.LOG.story.head().position());
        assertThat(waiting).isNotDone();
        long judged = judged(new PartitionRead(0, 7, "", 0, ""), new PartitionRead(2, 5, "", 0, ""));
        HttpResponse<String> answer = waiting.get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer.body()).at("/asOf/position").asLong()).isGreaterThanOrEqualTo(judged);
        assertThat(get(UPTIME + "&afterChecks=0:7").statusCode()).isEqualTo(200);
    }

    @Test
    void waitingForWhatIsNotOnTheLogDoesNotMakeItGrow() {
        int before = demands();
        try (Query hasty = Query.start(
                Running.LOG.settings, Log.directory().resolve("hasty"), Map.of("nines.query.wait-within", "300ms"))) {
            hasty.await(Running.LOG.story.head().position());
            for (String wait : List.of("0:1000000", "0:1,1:1000000")) {
                assertThat(hasty.get(Running.READER, UPTIME + "&afterChecks=" + wait)
                                .statusCode())
                        .isEqualTo(503);
            }
        }
        assertThat(demands()).isEqualTo(before);
    }

    private static long judged(PartitionRead... partitions) {
        return Running.tell(
                "detection/2026-02",
                new ObservedThrough(Instant.parse("2026-02-15T00:00:00Z"), null, 1, List.of(partitions)));
    }

    private static void awaitDemand(int before) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int demands = before;
        while (demands == before && System.nanoTime() < deadline) {
            demands = demands();
        }
        assertThat(demands).isGreaterThan(before);
    }

    private static int demands() {
        int[] demands = new int[1];
        CheckSink sink = new CheckSink() {
            @Override
            public void result(
                    int partition, long offset, long receivedAtMillis, byte[] component, String keyId, byte[] line) {}

            @Override
            public void tick(int partition, long offset, Instant at) {}

            @Override
            public void demand(int partition, long offset) {
                demands[0]++;
            }
        };
        try (ChecksReader checks = ChecksReader.from(Running.LOG.settings, Map.of())) {
            Map<Integer, Long> ends = checks.endOffsets();
            while (ends.entrySet().stream().anyMatch(end -> checks.nextOffsets().get(end.getKey()) < end.getValue())) {
                checks.poll(Duration.ofMillis(200), sink);
            }
        }
        return demands[0];
    }
}
