package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.Http;
import io.nines.command.detection.History.Line;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Instants;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import io.nines.log.CheckLine;
import io.nines.log.LogSettings;
import io.nines.log.LogVerifier;
import io.nines.log.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the process and its database, what is recorded is what the obvious detector says. Results, ticks, policies
 * and voids come at random; the service is closed and opened again at any point, also on an earlier copy of its database.
 */
class DetectionRestartTest {
    private static final List<String> COMPONENTS = List.of("a", "b", "c", "d", "e");
    private static final long MINUTE = 60_000;
    /** At a quarter of them the database is copied, at half of them the copy is put back, at three quarters it is deleted. */
    private static final int ROUNDS = Integer.getInteger("nines.restarts", 8);

    @TempDir
    private Path directory;

    private final Random random = new Random(7);
    private final Map<String, History> histories = new HashMap<>();
    private EmbeddedBroker broker;
    private RunningDetection detection;
    private long start;
    private long tick;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
        start = EvidenceHour.startOf(EvidenceHour.hourOf(System.currentTimeMillis()) - 2);
        tick = System.currentTimeMillis();
    }

    @AfterEach
    void stop() {
        detection.close();
        broker.close();
    }

    @Test
    void whateverHappensTheRecordSaysWhatResultsImply() throws Exception {
        open();
        COMPONENTS.forEach(this::register);
        for (int round = 0; round < ROUNDS; round++) {
            live(round);
            int events = checkSometimes();
            detection.close();
            if (round == ROUNDS / 4) {
                Files.copy(database(), directory.resolve("earlier"));
            } else if (round == ROUNDS / 2) {
                Files.delete(database());
                Files.move(directory.resolve("earlier"), database());
            } else if (round == ROUNDS * 3 / 4) {
                Files.delete(database());
            }
            open();
            nothingNewIsSaid(events);
        }
        check();
        Verdict verdict = LogVerifier.verify(detection.command().bean(LogSettings.class));
        assertThat(verdict.ok()).as(verdict.fault()).isTrue();
        assertThat(verdict.evidence()).isPositive();
    }

    private Path database() {
        return directory.resolve("command.mv.db");
    }

    private void open() {
        detection = RunningDetection.start(broker.bootstrapServers(), directory);
    }

    private void live(int round) throws Exception {
        for (int i = 0; i < 40; i++) {
            send(COMPONENTS.get(random.nextInt(COMPONENTS.size())));
            if (random.nextInt(12) == 0) {
                tick += random.nextInt(40) * MINUTE;
                detection.tick(Instant.ofEpochMilli(tick));
            }
            if (random.nextInt(25) == 0) {
                say(COMPONENTS.get(random.nextInt(COMPONENTS.size())));
            }
            if (random.nextInt(20) == 0) {
                check();
            }
        }
        if (round % 3 == 1) {
            forgetSomething();
        }
    }

    private void register(String component) {
        DetectionPolicy policy = policy();
        detection.watch(component, json(policy));
        histories.put(
                component, new History(List.of(), List.of(new History.Said(0, policy)), List.of(), Long.MIN_VALUE));
    }

    private DetectionPolicy policy() {
        Integer silence = random.nextInt(3) == 0 ? null : 60 * (5 + random.nextInt(90));
        Double slow = random.nextBoolean() ? null : 100.0;
        return new DetectionPolicy(
                1 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(3), slow, 60, silence);
    }

    private static String json(DetectionPolicy policy) {
        return "{\"failuresToDown\":" + policy.failuresToDown() + ",\"successesToUp\":" + policy.successesToUp()
                + ",\"locationsToAgree\":" + policy.locationsToAgree() + ",\"degradedAboveMillis\":"
                + policy.degradedAboveMillis() + ",\"expectedIntervalSeconds\":60,\"unknownAfterSeconds\":"
                + policy.unknownAfterSeconds() + "}";
    }

    /** Times on a grid, so that results fall together; some before the service began, some after the last tick. */
    private long instant() {
        return start + random.nextInt((int) ((tick - start) / MINUTE / 5) + 4) * 5L * MINUTE;
    }

    private void send(String component) {
        Source source =
                new Source(List.of("", "eu", "us").get(random.nextInt(3)), random.nextBoolean() ? "" : "p", key());
        Outcome outcome = List.of(Outcome.UP, Outcome.UP, Outcome.DOWN, Outcome.DOWN, Outcome.DEGRADED)
                .get(random.nextInt(5));
        long latency = random.nextBoolean() ? -1 : 50_000L + 40_000L * random.nextInt(4);
        Line line = new Line(instant(), source, outcome, latency, 0);
        for (int times = random.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
            long offset = append(component, line);
            histories.computeIfPresent(
                    component, (id, history) -> history.with(new Line(line.at(), source, outcome, latency, offset)));
        }
    }

    private String key() {
        return "key00000000" + random.nextInt(2);
    }

    private long append(String component, Line line) {
        String json = "{\"component\":\"" + component + "\",\"at\":\""
                + Instants.format(Instant.ofEpochMilli(line.at()))
                + "\",\"outcome\":\"" + line.outcome().wire() + "\",\"location\":\""
                + line.source().location() + "\",\"probe\":\"" + line.source().probe() + "\",\"latencyMillis\":"
                + (line.latencyMicros() < 0 ? "null" : line.latencyMicros() / 1000.0) + "}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        var appended = detection
                .writer()
                .append(List.of(new CheckLine(
                        component, bytes, 0, bytes.length, line.source().key(), Instant.now())))
                .join();
        assertThat(appended.failed()).isEmpty();
        return appended.nextOffsets().values().iterator().next() - 1;
    }

    private void say(String component) {
        long from = instant();
        DetectionPolicy policy = policy();
        String json = json(policy);
        detection.watch(
                component,
                json.substring(0, json.length() - 1) + ",\"effectiveFrom\":\""
                        + Instants.format(Instant.ofEpochMilli(from)) + "\"}");
        histories.computeIfPresent(component, (id, history) -> history.with(new History.Said(from, policy)));
    }

    /** Only keys that exist can be voided: one is granted for it, and results are sent as its own. */
    private void forgetSomething() throws IOException {
        Http.Reply granted = detection.command().admin().post("/api/keys", "{\"role\":\"probe\"}");
        assertThat(granted.status()).as(granted.raw().body()).isIn(200, 201);
        String key = granted.body().path("id").asText();
        for (int i = 0; i < 10; i++) {
            String component = COMPONENTS.get(random.nextInt(COMPONENTS.size()));
            Line line = new Line(instant(), new Source("eu", "v", key), Outcome.DOWN, -1, 0);
            long offset = append(component, line);
            histories.computeIfPresent(
                    component,
                    (id, history) -> history.with(new Line(line.at(), line.source(), Outcome.DOWN, -1, offset)));
        }
        long one = instant();
        long other = instant() + MINUTE;
        History.Voided voided = new History.Voided(key, Math.min(one, other), Math.max(one, other));
        Http.Reply reply = detection
                .command()
                .admin()
                .post(
                        "/api/keys/" + key + "/void",
                        "{\"from\":\"" + Instants.format(Instant.ofEpochMilli(voided.from())) + "\",\"to\":\""
                                + Instants.format(Instant.ofEpochMilli(voided.to())) + "\"}");
        assertThat(reply.status()).as(reply.raw().body()).isIn(200, 201, 204);
        histories.replaceAll((component, history) -> history.with(voided));
    }

    /** How many events there are if it was checked; else -1. */
    private int checkSometimes() throws Exception {
        if (random.nextBoolean()) {
            check();
            return events();
        }
        return -1;
    }

    private int events() {
        return COMPONENTS.stream()
                .mapToInt(component -> detection.events(component).size())
                .sum();
    }

    private void nothingNewIsSaid(int before) throws Exception {
        if (before >= 0) {
            detection.settle();
            assertThat(events()).isEqualTo(before);
        }
    }

    private void check() throws Exception {
        detection.settle();
        long lastTick = detection.lastTick();
        histories.forEach((component, history) -> {
            ObviousDetector obvious = new ObviousDetector(history.tick(lastTick));
            ReadRecord record = detection.record(component);
            assertThat(record.steps()).as(component).isEqualTo(obvious.steps());
            assertThat(record.outages()).as(component).isEqualTo(obvious.outages());
            assertThat(detection.recordedSteps(component)).isEqualTo(record.steps());
        });
    }
}
