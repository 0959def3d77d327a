package io.nines.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.Waiting;
import io.nines.log.EventLogWriter;
import io.nines.log.LogSettings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest {
    private static final Map<String, Object> SOON = Map.of("nines.command.acknowledge-within", "500ms");

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;

    @BeforeEach
    void startBroker() {
        broker = startBroker(0);
    }

    private EmbeddedBroker startBroker(int port) {
        return EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), port, false));
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void whatIsAcknowledgedIsOnTheLogWithItsText() {
        try (RunningCommand command = RunningCommand.start(broker.bootstrapServers(), directory)) {
            Http.Reply reply = command.admin().put("/api/components/a", "{\"name\":\"A\",\"description\":\"free\"}");

            assertThat(reply.status()).isEqualTo(201);
            LogSettings log = command.bean(LogSettings.class);
            assertThat(WholeLog.events(log).get((int) reply.position() - 1).type())
                    .isEqualTo("component-registered");
            assertThat(WholeLog.texts(log)).containsValue("free");
        }
    }

    @Test
    void whileTheLogIsAwayCommandsAreKeptAndAnswered202AndPublishedAfterwards() throws Exception {
        int port = Integer.parseInt(broker.bootstrapServers().split(":", 2)[1]);
        try (RunningCommand command = RunningCommand.start(broker.bootstrapServers(), directory, SOON)) {
            command.admin().put("/api/components/before", "{\"name\":\"Before\"}");
            broker.close();

            List<Http.Reply> replies = registerAtOnce(command, 8);
            Http.Reply same = command.admin().put("/api/components/away-0", "{\"name\":\"Away\"}");
            broker = startBroker(port);

            assertThat(replies).extracting(Http.Reply::status).containsOnly(202);
            assertThat(same.status()).isEqualTo(202);
            assertThat(replies).extracting(Http.Reply::position).doesNotHaveDuplicates();
            Waiting.until(
                    "the relay goes on",
                    () -> command.bean(Publication.class).await(same.position()) == Acknowledgement.PUBLISHED);
            assertThat(command.admin()
                            .put("/api/components/after", "{\"name\":\"After\"}")
                            .status())
                    .isEqualTo(201);
            WholeLog.assertLogIsStore(command);
        }
    }

    private static List<Http.Reply> registerAtOnce(RunningCommand command, int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Callable<Http.Reply>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = "/api/components/away-" + i;
            calls.add(() -> command.admin().put(path, "{\"name\":\"Away\"}"));
        }
        List<Http.Reply> replies = new ArrayList<>();
        for (Future<Http.Reply> call : threads.invokeAll(calls)) {
            replies.add(call.get());
        }
        threads.shutdown();
        return replies;
    }

    @Test
    void aServiceThatIsFencedOffStopsLoudly() throws Exception {
        try (RunningCommand command = RunningCommand.start(broker.bootstrapServers(), directory)) {
            Http admin = command.admin();
            try (EventLogWriter other = EventLogWriter.open(command.bean(LogSettings.class))) {
                assertThat(other.head().position()).isPositive();

                assertThat(putIsRefused(admin)).isTrue();
            }
            Waiting.until("it stops", () -> !command.context().isRunning());
        }
    }

    /** The answer may still get through, or the connection be cut. */
    private static boolean putIsRefused(Http admin) {
        try {
            return admin.put("/api/components/a", "{\"name\":\"A\"}").status() == 503;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    @Test
    void aDatabaseThatWritesLateIsRefused() {
        Map<String, Object> late = Map.of("datasources.command.url", "jdbc:h2:file:" + directory.resolve("late"));

        assertThatThrownBy(() -> RunningCommand.start(broker.bootstrapServers(), directory, late))
                .hasStackTraceContaining("datasources.command.url needs ;WRITE_DELAY=0");
    }
}
