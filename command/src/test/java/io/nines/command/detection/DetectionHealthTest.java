package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.command.Http;
import io.nines.command.Waiting;
import io.nines.log.CheckLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detection that does not judge is seen by whoever watches over Nines. */
class DetectionHealthTest {
    @TempDir
    private Path directory;

    private EmbeddedBroker broker;
    private RunningDetection detection;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
        detection = RunningDetection.start(broker.bootstrapServers(), directory);
        detection.settle();
    }

    @AfterEach
    void stop() {
        detection.close();
        broker.close();
    }

    private Http.Reply health() {
        return detection.command().http(null).get("/health");
    }

    @Test
    void allIsWellWhileItJudges() {
        Http.Reply health = health();

        assertThat(health.status()).as(health.raw().body()).isEqualTo(200);
        assertThat(health.raw().body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(detection.command().http(null).get("/info").status()).isEqualTo(404);
    }

    @Test
    void itSaysWhyItHasStopped() throws Exception {
        byte[] rubbish = "no result".getBytes(StandardCharsets.UTF_8);
        detection
                .writer()
                .append(List.of(new CheckLine("api", rubbish, 0, rubbish.length, "key000000001", Instant.now())))
                .join();

        Waiting.until(
                "it has stopped",
                () -> detection.command().bean(Detection.class).failure().isPresent());

        Http.Reply health = health();
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.problem()).isEqualTo("/problems/unhealthy");
        assertThat(health.header("content-type")).startsWith("application/problem+json");
        assertThat(health.body().path("parts").path("detection").asText()).startsWith("it has stopped for good: ");
        assertThat(health.body().path("parts")).hasSize(1);
    }

    @Test
    void whoeverIsOvertakenStoresNothingAnyMore() throws Exception {
        detection.command().bean(Detection.class).close();
        DetectionOpening opening = detection.command().bean(DetectionOpening.class);
        try (DetectionOpening.Session first = opening.open();
                DetectionOpening.Session second = opening.open()) {
            detection.tick(Instant.now().plusSeconds(3600));
            Waiting.until("the second one records", () -> {
                second.run().step();
                return detection.throughs().size() > 1;
            });
            int throughs = detection.throughs().size();

            assertThatThrownBy(() -> Waiting.until("the first one stores", () -> {
                        first.run().step();
                        return false;
                    }))
                    .isInstanceOf(OvertakenException.class);
            assertThat(detection.throughs()).hasSize(throughs);
        }
    }
}
