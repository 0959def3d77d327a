package io.nines.command.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.RunningCommand;
import io.nines.command.components.ComponentDirectory;
import io.nines.log.LogSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int[] KILLED_AFTER = {1, 60, 233};

    @TempDir
    private Path directory;

    @Test
    void afterEachKillEveryCommittedEventIsOnTheLogOnceAndNoAcknowledgedOneIsLost() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false))) {
            for (int run = 0; run < KILLED_AFTER.length; run++) {
                acknowledged.addAll(runAndKill(broker.bootstrapServers(), "run" + run, KILLED_AFTER[run]));
            }

            try (RunningCommand command = RunningCommand.start(broker.bootstrapServers(), directory)) {
                WholeLog.assertLogIsStore(command);
                ComponentDirectory components = command.bean(ComponentDirectory.class);
                assertThat(acknowledged)
                        .hasSizeGreaterThan(290)
                        .allSatisfy(id -> assertThat(components.find(id)).isNotNull());
                assertThat(WholeLog.texts(command.bean(LogSettings.class)))
                        .hasSizeGreaterThanOrEqualTo(acknowledged.size());
            }
        }
    }

    private List<String> runAndKill(String bootstrapServers, String name, int acknowledgements) throws Exception {
        Process process = start(bootstrapServers, name);
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith(name)) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == acknowledgements) {
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        assertThat(process.waitFor()).isNotZero();
        return acknowledged;
    }

    private Process start(String bootstrapServers, String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledCommand.class.getName(),
                        bootstrapServers,
                        directory.toString(),
                        name)
                .redirectErrorStream(true)
                .start();
    }
}
