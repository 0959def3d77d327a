package io.nines.query;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real log: a broker of its own with empty topics. */
final class Log implements AutoCloseable {
    final LogSettings settings;
    final Story story;
    private final EmbeddedBroker broker;

    Log(Path directory) {
        broker = EmbeddedBroker.start(new BrokerSettings(directory, 0, false));
        settings = LogSettings.singleNode(broker.bootstrapServers());
        Topics.ensure(settings);
        story = new Story(settings);
    }

    /** A new directory, gone with the next clean build. */
    static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        story.close();
        broker.close();
    }
}
