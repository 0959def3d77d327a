package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.log.LogSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nines is killed at random moments and put back to older databases: what it promised, it has. */
class KillTest {
    private static final int KILLS = Integer.getInteger("nines.kills", 20);
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(3);

    @TempDir
    Path directory;

    private final Fleet fleet = new Fleet();
    private final Random random = new Random();

    @Test
    void afterManyKillsUnderLoadNothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        Path data = directory.resolve("data");
        try (Nines nines = Nines.start(data)) {
            fleet.register(nines);
        }
        for (int i = 0; i < KILLS; i++) {
            Nines nines = Nines.start(data);
            CompletableFuture<Void> work =
                    CompletableFuture.runAsync(() -> fleet.work(nines, LONGEST_LIFE.plusSeconds(30)));
            killSometime(nines, work);
            work.get(1, TimeUnit.MINUTES);
        }
        assertAllIsThere(data);
    }

    /** The moment of the kill is random by design: the work itself is waited for. */
    private void killSometime(Nines nines, CompletableFuture<Void> work) throws InterruptedException {
        long moment = random.nextLong(LONGEST_LIFE.toMillis());
        try {
            work.get(moment, TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException due) {
            nines.kill();
            return;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError("the work failed before the kill", e.getCause());
        }
        throw new AssertionError("the work ended before the kill");
    }

    @Test
    @Tag("faults")
    void anOlderDatabaseIsBroughtUpFromTheLogAndSoIsAnEmptyOne() throws Exception {
        Path data = directory.resolve("data");
        Path copy = directory.resolve("copy");
        try (Nines nines = Nines.start(data)) {
            fleet.register(nines);
            fleet.work(nines, Duration.ofSeconds(1));
        }
        copyDatabases(data, copy);
        Nines killed = Nines.start(data);
        fleet.work(killed, Duration.ofSeconds(3));
        killed.kill();
        copyDatabases(copy, data);
        try (Nines nines = Nines.start(data)) {
            fleet.work(nines, Duration.ofSeconds(1));
            fleet.deliver(nines);
            fleet.assertFigures(nines);
        }
        deleteDatabases(data);
        assertAllIsThere(data);
    }

    private void assertAllIsThere(Path data) throws IOException {
        int port = freePort();
        try (Nines nines = Nines.start(data, Map.of("NINES_KAFKA_PORT", Integer.toString(port)))) {
            fleet.deliver(nines);
            fleet.assertFigures(nines);
            fleet.assertPromises(LogSettings.singleNode("127.0.0.1:" + port));
        }
        assertThat(Nines.verifyLog(data)).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void copyDatabases(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : databases(from)) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteDatabases(Path data) throws IOException {
        for (Path file : databases(data)) {
            Files.delete(file);
        }
    }

    private static java.util.List<Path> databases(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).toList();
        }
    }
}
