package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything is opened while the broker is there; then it goes, and comes back on the same port. */
@Tag("faults")
class BrokerAwayTest {
    private static final CheckLine LINE =
            new CheckLine("api", new byte[] {'{', '}'}, 0, 2, "k3y000000001", LogFixture.START);

    @TempDir
    Path directory;

    private LogFixture log;
    private LogSettings settings;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void start() {
        log = LogFixture.start(directory);
        settings = log.settings();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        log.close();
    }

    @Test
    @Timeout(90)
    void everyCallSaysSoonThatTheLogIsAwayAndGoesOnWhenItIsBack() throws Exception {
        try (EventLogWriter events = EventLogWriter.open(settings);
                EventLogReader eventReader = EventLogReader.after(settings, LogHead.START);
                EventLogReader idleReader = EventLogReader.after(settings, LogHead.START);
                TextLogReader textReader = TextLogReader.fromStart(settings);
                ChecksWriter checks = ChecksWriter.open(settings);
                ChecksReader checksReader = ChecksReader.from(settings, Map.of());
                EvidenceWriter evidence = EvidenceWriter.open(settings);
                EvidenceReader evidenceReader = EvidenceReader.from(settings, Map.of());
                RecordLookup lookup = RecordLookup.open(settings)) {
            checks.append(List.of(LINE)).get();
            log.stop();

            assertAllAway(List.of(
                    () -> events.append(LogFixture.entries(1, 1), List.of(), List.of()),
                    () -> pollOn(() -> eventReader.poll(Duration.ofMillis(200))),
                    () -> pollOn(() -> textReader.poll(Duration.ofMillis(200))),
                    () -> pollOn(() -> checksReader.poll(Duration.ofMillis(200), new CollectingSink())),
                    () -> pollOn(() -> evidenceReader.poll(Duration.ofMillis(200))),
                    () -> checks.append(List.of(LINE, LINE)).get(),
                    () -> checks.tick(LogFixture.START).get(),
                    () -> evidence.append(0, "api", 0, new byte[0], 0).get(),
                    () -> lookup.check(0, 0),
                    idleReader::caughtUp,
                    () -> Topics.ensure(settings),
                    () -> ChecksWriter.open(settings),
                    () -> EventLogWriter.open(settings),
                    () -> EventLogReader.after(settings, LogHead.START),
                    () -> LogVerifier.verify(settings)));
            log.startAgain();
            LogFixture.waitUntil(() -> stored(checks));
            try (EventLogWriter again = EventLogWriter.open(settings)) {
                again.append(LogFixture.entries(again.head().position() + 1, 2), List.of(), List.of());
            }
            List<LoggedEvent> read = new ArrayList<>();
            LogFixture.waitUntil(() -> read.addAll(eventReader.poll(Duration.ofMillis(100))) && read.size() == 2);
            assertThat(lookup.check(checks.partitionOf("api"), 0)).isPresent();
            CollectingSink sink = new CollectingSink();
            LogFixture.waitUntil(() -> checksReader.poll(Duration.ofMillis(100), sink) > 0);
        }
    }

    private interface Call {
        void run() throws Exception;
    }

    private static void pollOn(Callable<?> poll) throws Exception {
        while (true) {
            poll.call();
        }
    }

    private void assertAllAway(List<Call> calls) throws Exception {
        Instant begun = Instant.now();
        List<Future<Throwable>> answers = new ArrayList<>();
        for (Call call : calls) {
            answers.add(threads.submit(() -> thrownBy(call)));
        }
        for (int i = 0; i < calls.size(); i++) {
            assertThat(answers.get(i).get()).as("call %d", i).isInstanceOf(LogUnavailableException.class);
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(25));
    }

    private static Throwable thrownBy(Call call) {
        try {
            call.run();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (Exception e) {
            return e;
        }
    }

    private static boolean stored(ChecksWriter checks) {
        try {
            return checks.append(List.of(LINE)).get().failed().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
