package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.detection.History.Line;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Instants;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import io.nines.log.CheckLine;
import io.nines.log.ChecksWriter;
import io.nines.log.LogSettings;
import io.nines.log.LogVerifier;
import io.nines.log.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed at random moments while it judges, writes evidence and stores; nothing is lost or said twice. */
class DetectionKillTest {
    private static final List<String> COMPONENTS = List.of("a", "b", "c", "d", "e", "f");
    private static final DetectionPolicy POLICY = new DetectionPolicy(2, 1, 1, null, 60, 1200);
    private static final long MINUTE = 60_000;
    private static final int KILLS = Integer.getInteger("nines.kills", 5);

    @TempDir
    private Path directory;

    private final Random random = new Random(11);
    private final Map<String, History> histories = new HashMap<>();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final long start = EvidenceHour.startOf(EvidenceHour.hourOf(System.currentTimeMillis()));
    private long tick = System.currentTimeMillis();

    @Test
    void killingItAtAnyMomentLosesNothingAndDoublesNothing() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false))) {
            try (RunningDetection detection = RunningDetection.start(broker.bootstrapServers(), directory)) {
                COMPONENTS.forEach(component -> register(detection, component));
            }
            Thread load = new Thread(() -> load(LogSettings.singleNode(broker.bootstrapServers())));
            load.start();
            for (int i = 0; i < KILLS; i++) {
                runAndKill(broker.bootstrapServers());
            }
            enough.countDown();
            load.join();
            try (RunningDetection detection = RunningDetection.start(broker.bootstrapServers(), directory)) {
                check(detection);
            }
        }
    }

    private void register(RunningDetection detection, String component) {
        detection.watch(
                component,
                "{\"failuresToDown\":2,\"successesToUp\":1,\"locationsToAgree\":1,\"expectedIntervalSeconds\":60,"
                        + "\"unknownAfterSeconds\":1200}");
        histories.put(
                component, new History(List.of(), List.of(new History.Said(0, POLICY)), List.of(), Long.MIN_VALUE));
    }

    /** Results of the last few hours before a time that flies: most are live, some are late. */
    private void load(LogSettings log) {
        try (ChecksWriter writer = ChecksWriter.open(log)) {
            while (!enough.await(2, TimeUnit.MILLISECONDS)) {
                send(writer);
                if (random.nextInt(30) == 0) {
                    tick += random.nextInt(6) * MINUTE / 2;
                    writer.tick(Instant.ofEpochMilli(tick)).join();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(ChecksWriter writer) {
        String component = COMPONENTS.get(random.nextInt(COMPONENTS.size()));
        long late = random.nextInt(20) == 0 ? random.nextInt(300) : random.nextInt(3);
        long at = Math.max(start, (tick / MINUTE - late) * MINUTE);
        Outcome outcome = random.nextInt(3) == 0 ? Outcome.DOWN : Outcome.UP;
        Source source = new Source(random.nextBoolean() ? "eu" : "us", "", "key000000001");
        byte[] line = ("{\"component\":\"" + component + "\",\"location\":\"" + source.location() + "\",\"at\":\""
                        + Instants.format(Instant.ofEpochMilli(at)) + "\",\"outcome\":\"" + outcome.wire() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        var appended = writer.append(
                        List.of(new CheckLine(component, line, 0, line.length, source.key(), Instant.now())))
                .join();
        long offset = appended.nextOffsets().values().iterator().next() - 1;
        histories.computeIfPresent(component, (id, history) -> history.with(new Line(at, source, outcome, -1, offset)));
    }

    private void runAndKill(String bootstrapServers) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDetection.class.getName(),
                        bootstrapServers,
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith(KilledDetection.RUNNING)) {
                line = lines.readLine();
            }
            assertThat(line).isNotNull();
            assertThat(process.waitFor(500 + random.nextInt(2000), TimeUnit.MILLISECONDS))
                    .isFalse();
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    private void check(RunningDetection detection) throws InterruptedException {
        detection.settle();
        long lastTick = detection.lastTick();
        histories.forEach((component, history) -> {
            assertThat(history.lines()).hasSizeGreaterThan(50);
            ObviousDetector obvious = new ObviousDetector(history.tick(lastTick));
            ReadRecord record = detection.record(component);
            assertThat(record.steps()).as(component).isEqualTo(obvious.steps());
            assertThat(record.outages()).as(component).isEqualTo(obvious.outages());
        });
        Verdict verdict = LogVerifier.verify(detection.command().bean(LogSettings.class));
        assertThat(verdict.ok()).as(verdict.fault()).isTrue();
        assertThat(verdict.evidence()).isPositive();
    }
}
