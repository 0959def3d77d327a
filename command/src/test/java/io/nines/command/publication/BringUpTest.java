package io.nines.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.log.LogEntry;
import io.nines.log.LogSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BringUpTest {
    private static final String DATABASE = "command.mv.db";

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    private RunningCommand start() {
        return RunningCommand.start(broker.bootstrapServers(), directory);
    }

    private static void register(RunningCommand command, String id, String description) {
        Http.Reply reply = command.admin()
                .put("/api/components/" + id, "{\"name\":\"It\",\"description\":\"" + description + "\"}");
        assertThat(reply.status()).isIn(200, 201);
    }

    private static String textId(RunningCommand command, String text) {
        return WholeLog.texts(command.bean(LogSettings.class)).entrySet().stream()
                .filter(entry -> text.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** What is on the log; in the store there may be more, which nobody was promised. */
    private List<LogEntry> onLog() {
        return WholeLog.events(LogSettings.singleNode(broker.bootstrapServers()));
    }

    private void restore(String copy) throws IOException {
        Files.delete(directory.resolve(DATABASE));
        Files.move(directory.resolve(copy), directory.resolve(DATABASE));
    }

    private static void assertStoreHas(RunningCommand command, List<LogEntry> entries) {
        assertThat(WholeLog.store(command))
                .usingRecursiveFieldByFieldElementComparator()
                .startsWith(entries.toArray(LogEntry[]::new));
    }

    @Test
    void aLostDatabaseIsBroughtUpFromTheLog() throws IOException {
        String kept;
        String erased;
        try (RunningCommand command = start()) {
            register(command, "one", "kept");
            register(command, "two", "erased");
            kept = textId(command, "kept");
            erased = textId(command, "erased");
            assertThat(command.admin()
                            .post("/api/texts/" + erased + "/erase", null)
                            .status())
                    .isEqualTo(200);
        }
        List<LogEntry> before = onLog();
        Files.delete(directory.resolve(DATABASE));

        try (RunningCommand command = start()) {
            assertStoreHas(command, before);
            assertThat(command.bean(BroughtUpEntries.class).all())
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(before);
            assertThat(command.bean(TextRepository.class)
                            .find(kept)
                            .orElseThrow()
                            .text())
                    .isEqualTo("kept");
            assertThat(command.bean(TextRepository.class).find(erased)).isEmpty();
            Http.Reply reply = command.admin().put("/api/components/one", "{\"name\":\"Renamed\"}");
            assertThat(reply.header("ETag")).isEqualTo("\"2\"");
            WholeLog.assertLogIsStore(command);
        }
    }

    @Test
    void anEarlierCopyOfTheDatabaseIsBroughtUpFromTheLog() throws IOException {
        try (RunningCommand command = start()) {
            register(command, "one", "to be erased");
        }
        Files.copy(directory.resolve(DATABASE), directory.resolve("copy"));
        String erased;
        try (RunningCommand command = start()) {
            erased = textId(command, "to be erased");
            command.admin().post("/api/texts/" + erased + "/erase", null);
            register(command, "two", "later");
        }
        List<LogEntry> before = onLog();
        restore("copy");

        try (RunningCommand command = start()) {
            assertStoreHas(command, before);
            List<LogEntry> broughtUp = command.bean(BroughtUpEntries.class).all();
            assertThat(broughtUp)
                    .hasSizeBetween(2, before.size() - 2)
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(before.subList(before.size() - broughtUp.size(), before.size()));
            assertThat(command.bean(TextRepository.class).find(erased)).isEmpty();
            assertThat(command.bean(TextRepository.class).find(textId(command, "later")))
                    .isPresent();
            register(command, "three", "goes on");
            WholeLog.assertLogIsStore(command);
        }
    }

    @Test
    void aStoreThatSaysSomethingElseThanTheLogIsNotStarted() throws Exception {
        try (RunningCommand command = start()) {
            register(command, "one", "first");
        }
        Files.copy(directory.resolve(DATABASE), directory.resolve("copy"));
        try (RunningCommand command = start()) {
            register(command, "two", "on the log");
        }
        restore("copy");
        long position = appendBehindOurBack();

        assertThatThrownBy(this::start)
                .hasStackTraceContaining("event store and nines.events part at position " + position
                        + ": the store has component-retired aaaaaaaaaaaa of component/one, the log has ");
    }

    private long appendBehindOurBack() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("command");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement sql = connection.createStatement()) {
            sql.execute("update log_position set position = position + 1");
            sql.execute("insert into domain_event_entry select position, 'aaaaaaaaaaaa', recorded_at,"
                    + " 'component-retired', '1', 'component', 'component/one', 1, X'7b7d', X'7b7d' from log_position");
            try (ResultSet row = sql.executeQuery("select position from log_position")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void aChangedEventInTheStoreIsFound() throws Exception {
        try (RunningCommand command = start()) {
            register(command, "one", "first");
        }
        String url = "jdbc:h2:file:" + directory.resolve("command");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement sql = connection.createStatement()) {
            sql.execute("update published set chain = '" + "0".repeat(64) + "'");
        }

        assertThatThrownBy(this::start).hasStackTraceContaining("the log is broken at position ");
    }

    @Test
    void aLogThatLostItsEndGetsItAgainFromTheStore() {
        try (RunningCommand command = start()) {
            register(command, "one", "first");
            register(command, "two", "second");
        }
        List<LogEntry> before = onLog();
        broker.close();
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("empty-log"), 0, false));

        try (RunningCommand command = start()) {
            WholeLog.assertLogIsStore(command);
            assertStoreHas(command, before);
            assertThat(WholeLog.texts(command.bean(LogSettings.class)).values()).contains("first", "second");
        }
    }

    @Test
    void theLogOfAnotherInstallationIsRefused() throws IOException {
        try (RunningCommand command = start()) {
            register(command, "one", "first");
        }
        Files.move(directory.resolve(DATABASE), directory.resolve("mine"));
        broker.close();
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("other-log"), 0, false));
        start().close();
        restore("mine");

        assertThatThrownBy(this::start).hasStackTraceContaining(" part");
    }
}
