package io.nines.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What asks the stored log while Nines runs on it. */
class StoredLogTest {
    @TempDir
    Path data;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int ask(String port) {
        Settings settings = Settings.read(Map.of("NINES_DATA", data.toString(), "NINES_KAFKA_PORT", port));
        return StoredLog.ask(settings, log -> 0, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private EmbeddedBroker running() {
        return EmbeddedBroker.start(new BrokerSettings(data.resolve("log"), 0, false));
    }

    @Test
    void aLogThatIsInUseIsNotSaidToDiffer() {
        EmbeddedBroker running = running();
        try (running) {
            assertThat(ask("0")).isEqualTo(Main.UNUSABLE);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("nines: another broker is using " + data)
                .contains("NINES_KAFKA_PORT")
                .hasLineCount(1);
    }

    @Test
    void aLogThatIsInUseIsAskedWhereItsPortIsKnown() {
        try (EmbeddedBroker running = running()) {
            String address = running.bootstrapServers();
            assertThat(ask(address.substring(address.lastIndexOf(':') + 1))).isZero();
        }
        assertThat(err.size()).isZero();
    }
}
