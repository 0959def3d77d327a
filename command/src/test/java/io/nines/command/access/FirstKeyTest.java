package io.nines.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.ShownKeys;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstKeyTest {
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

    @Test
    void theFirstStartGrantsARandomAdminKeyThatIsShownOnce() {
        Map<String, Object> settings = RunningCommand.settings(broker.bootstrapServers(), directory);
        settings.remove("nines.command.admin-key");
        String secret;
        try (RunningCommand first = RunningCommand.of(ApplicationContext.run(EmbeddedServer.class, settings))) {
            assertThat(first.bean(ShownKeys.class).keys()).hasSize(1);
            secret = first.bean(ShownKeys.class).keys().get(0);
            assertThat(first.http(secret)
                            .put("/api/components/a", "{\"name\":\"A\"}")
                            .status())
                    .isEqualTo(201);
        }

        try (RunningCommand second = RunningCommand.of(ApplicationContext.run(EmbeddedServer.class, settings))) {
            assertThat(second.bean(ShownKeys.class).keys()).isEmpty();
            assertThat(second.http(secret)
                            .put("/api/components/a", "{\"name\":\"A\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aStartThatEndsAroundTheGrantLeavesNoKeyInUseThatNobodySaw() {
        Map<String, Object> settings = RunningCommand.settings(broker.bootstrapServers(), directory);
        settings.remove("nines.command.admin-key");
        ShownKeys.kill(true);
        assertThatThrownBy(() -> ApplicationContext.run(EmbeddedServer.class, settings))
                .hasStackTraceContaining("killed while showing");
        ShownKeys.kill(false);

        try (RunningCommand next = RunningCommand.of(ApplicationContext.run(EmbeddedServer.class, settings))) {
            String shown = next.bean(ShownKeys.class).keys().get(0);
            assertThat(next.http(shown)
                            .put("/api/components/a", "{\"name\":\"A\"}")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void aChosenAdminKeyCountsAtTheFirstStartOnlyAndIsTheLastToGo() {
        String other = "another-admin-key-of-at-least-32-characters";
        RunningCommand.start(broker.bootstrapServers(), directory).close();

        try (RunningCommand second =
                RunningCommand.start(broker.bootstrapServers(), directory, Map.of("nines.command.admin-key", other))) {
            assertThat(second.http(other)
                            .post("/api/keys", "{\"role\":\"reader\"}")
                            .status())
                    .isEqualTo(401);
            Http admin = second.admin();
            AccessDirectory directory = second.bean(AccessDirectory.class);
            String first = directory.find(hash(RunningCommand.ADMIN)).keyId();
            Http.Reply last = admin.post("/api/keys/" + first + "/revoke", null);
            assertThat(last.status()).isEqualTo(409);
            assertThat(last.problem()).isEqualTo("/problems/last-admin-key");

            Http.Reply granted = admin.post("/api/keys", "{\"role\":\"admin\"}");
            assertThat(admin.post("/api/keys/" + first + "/revoke", null).status())
                    .isEqualTo(200);
            assertThat(second.http(granted.body().get("key").textValue())
                            .post("/api/keys/" + granted.body().get("id").textValue() + "/revoke", null)
                            .status())
                    .isEqualTo(409);
        }
    }

    private static byte[] hash(String secret) {
        return HexFormat.of().parseHex(Secrets.sha256(secret));
    }

    @Test
    void anAdminKeyThatIsTooShortIsRefusedWithoutShowingIt() {
        Map<String, Object> tooShort = Map.of("nines.command.admin-key", "0123456789012345678901234567890");

        assertThatThrownBy(() -> RunningCommand.start(broker.bootstrapServers(), directory, tooShort))
                .hasStackTraceContaining("nines.command.admin-key has 31 characters, it needs at least 32")
                .message()
                .doesNotContain("0123456789");
    }
}
