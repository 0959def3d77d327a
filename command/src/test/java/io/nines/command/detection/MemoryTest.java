package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.Waiting;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Instants;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import io.nines.log.CheckLine;
import io.nines.log.LogSettings;
import io.nines.log.LogVerifier;
import io.nines.log.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much there is to be read or judged again, little of it is held at once; and what comes out is the same. */
class MemoryTest {
    private static final int COMPONENTS = 40;
    private static final int RESULTS = 1_500;
    private static final int HELD = 10_000;
    /** One more poll may come on top. */
    private static final int POLL = 5_000;
    /** A portion, and one more component on top: a hundred, its hours and its changes. */
    private static final int JUDGED = 3_000;

    private static final DetectionPolicy POLICY = new DetectionPolicy(2, 1, 1, null, 60, 3600);
    private static final String JSON = "{\"failuresToDown\":2,\"successesToUp\":1,\"locationsToAgree\":1,"
            + "\"expectedIntervalSeconds\":60,\"unknownAfterSeconds\":3600}";

    @TempDir
    private Path directory;

    private final Random random = new Random(5);
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(10));
    private final Map<String, History> histories = new TreeMap<>();
    private EmbeddedBroker broker;
    private RunningDetection detection;
    private String key;

    @BeforeEach
    void open() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
        detection = RunningDetection.start(
                broker.bootstrapServers(), directory, Map.of("nines.command.results-in-memory", HELD));
        for (int i = 0; i < COMPONENTS; i++) {
            detection.watch("c" + i, JSON);
            histories.put(
                    "c" + i, new History(List.of(), List.of(new History.Said(0, POLICY)), List.of(), Long.MIN_VALUE));
        }
        key = detection
                .command()
                .admin()
                .post("/api/keys", "{\"role\":\"probe\"}")
                .body()
                .path("id")
                .asText();
        detection.settle();
    }

    @AfterEach
    void close() {
        detection.close();
        broker.close();
    }

    @Test
    void littleIsHeldAtOnceHoweverMuchHasToBeReadAndJudged() throws Exception {
        detection.command().bean(Detection.class).close();
        histories.keySet().forEach(this::append);
        detection.tick(Instant.now());
        detection.command().bean(DetectionRepository.class).fallBehind();
        try (DetectionOpening.Session session =
                detection.command().bean(DetectionOpening.class).open()) {
            DetectionRun run = session.run();
            until(run, "all is read", run::isReady);
            until(run, "all is judged", () -> recordSaysWhatResultsImply("c0"));
            voidSome();
            until(run, "all is judged again", () -> recordSaysWhatResultsImply("c0"));
            assertThat(run.mostHeld()).isBetween((long) HELD, (long) HELD + POLL);
            assertThat(run.mostJudged()).isBetween(1, JUDGED);
        }
        assertThat(recordSaysWhatResultsImply("c1")).isTrue();
        assertThat(recordSaysWhatResultsImply("c39")).isTrue();
        Verdict verdict = LogVerifier.verify(detection.command().bean(LogSettings.class));
        assertThat(verdict.ok()).as(verdict.fault()).isTrue();
    }

    private static void until(DetectionRun run, String what, BooleanSupplier done) throws Exception {
        Waiting.until(what, () -> {
            run.step();
            return done.getAsBoolean();
        });
    }

    private boolean recordSaysWhatResultsImply(String component) {
        ObviousDetector obvious = new ObviousDetector(histories.get(component).tick(detection.lastTick()));
        return detection.record(component).steps().equals(obvious.steps());
    }

    private void append(String component) {
        List<CheckLine> lines = new ArrayList<>();
        for (int i = 0; i < RESULTS; i++) {
            Instant at = start.plusSeconds(random.nextInt(9 * 24 * 60) * 60L);
            Outcome outcome = random.nextInt(3) == 0 ? Outcome.DOWN : Outcome.UP;
            byte[] line = ("{\"component\":\"" + component + "\",\"at\":\"" + Instants.format(at) + "\",\"outcome\":\""
                            + outcome.wire() + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            lines.add(new CheckLine(component, line, 0, line.length, key, Instant.now()));
            History.Line known = new History.Line(at.toEpochMilli(), new Source("", "", key), outcome, -1, i);
            histories.computeIfPresent(component, (id, history) -> history.with(known));
        }
        assertThat(detection.writer().append(lines).join().failed()).isEmpty();
    }

    private void voidSome() throws Exception {
        Instant from = start.plus(Duration.ofDays(2));
        Instant to = start.plus(Duration.ofDays(5));
        String body = "{\"from\":\"" + Instants.format(from) + "\",\"to\":\"" + Instants.format(to) + "\"}";
        assertThat(detection
                        .command()
                        .admin()
                        .post("/api/keys/" + key + "/void", body)
                        .status())
                .isIn(200, 201);
        History.Voided voided = new History.Voided(key, from.toEpochMilli(), to.toEpochMilli());
        histories.replaceAll((component, history) -> history.with(voided));
    }
}
