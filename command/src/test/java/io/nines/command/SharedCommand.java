package io.nines.command;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One running service for all tests that do not mind each other; it ends with the JVM. */
public final class SharedCommand {
    private static RunningCommand running;

    private SharedCommand() {}

    /** Starts it at the first call. */
    public static synchronized RunningCommand get() {
        if (running == null) {
            Path directory = temporary();
            EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
            running = RunningCommand.start(broker.bootstrapServers(), directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                running.close();
                broker.close();
            }));
        }
        return running;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("nines-shared-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
