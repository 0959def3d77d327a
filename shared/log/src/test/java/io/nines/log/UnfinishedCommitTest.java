package io.nines.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * A commit is acknowledged once the coordinator has written its decision; its end is written to the topic after that. Whoever is
 * killed in between still has to find it done: brokers from 4.3.0 on sometimes forget it (KAFKA-20734).
 */
@Tag("faults")
class UnfinishedCommitTest {
    @TempDir
    Path directory;

    @RepeatedTest(5)
    void whatWasAcknowledgedIsThereAfterAKillBeforeItsEndIsWritten() throws IOException {
        Path killed = directory.resolve("killed");
        try (LogFixture log = LogFixture.start(directory.resolve("running"))) {
            log.append(LogFixture.entries(1, 3));
            assertThat(PositionSearch.awaitDecided(log.settings())).isTrue();
            copy(log.directory(), killed);
        }
        StoredBytes.dropLastBatch(killed, "nines.events-0");
        StoredBytes.dropLastBatch(killed, "__transaction_state-0");

        try (LogFixture log = LogFixture.start(killed);
                EventLogWriter writer = EventLogWriter.open(log.settings())) {
            assertThat(writer.head().position()).isEqualTo(3);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
