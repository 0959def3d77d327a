package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.EventTypes;
import io.nines.contract.Instants;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.log.CheckLine;
import io.nines.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detection was away for hours, and reads what came meanwhile. */
class CatchUpTest {
    private static final int MINUTES = 40;
    private static final int RESULTS_A_MINUTE = 1_000;

    /** With so few results in memory it judges what it has read after each poll. */
    private static final Map<String, Object> SETTINGS =
            Map.of("nines.command.results-in-memory", 100, "nines.command.pause-millis", 1_000);

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;
    private RunningDetection detection;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
        detection = RunningDetection.start(broker.bootstrapServers(), directory, SETTINGS);
    }

    @AfterEach
    void stop() {
        detection.close();
        broker.close();
    }

    @Test
    void itSaysHowFarItIsAtMostOnceASecondHoweverManyMinutesItReads() throws Exception {
        detection.watch("busy", "{\"failuresToDown\":1}");
        detection.settle();
        detection.command().bean(Detection.class).close();
        int before = detection.throughs().size();
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < MINUTES; i++) {
            append(start.plus(Duration.ofMinutes(i)));
        }
        detection.close();

        detection = RunningDetection.start(broker.bootstrapServers(), directory, SETTINGS);
        detection.settle();

        List<LogEntry> said =
                detection.entries(Set.of(EventTypes.of(ObservedThrough.class).name()));
        assertThat(((ObservedThrough) said.get(said.size() - 1).event()).lastResultAt())
                .isAfter(start.plus(Duration.ofMinutes(MINUTES - 1)));
        for (int i = before + 1; i < said.size(); i++) {
            assertThat(Duration.between(
                            said.get(i - 1).recordedAt(), said.get(i).recordedAt()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    private void append(Instant minute) {
        List<CheckLine> lines = IntStream.range(0, RESULTS_A_MINUTE)
                .mapToObj(i -> {
                    byte[] line = ("{\"component\":\"busy\",\"at\":\"" + Instants.format(minute.plusMillis(50L * i))
                                    + "\",\"outcome\":\"up\"}")
                            .getBytes(StandardCharsets.UTF_8);
                    return new CheckLine("busy", line, 0, line.length, "k-0123456789", Instant.now());
                })
                .toList();
        assertThat(detection.writer().append(lines).join().failed()).isEmpty();
        detection.tick(minute.plus(Duration.ofMinutes(1)));
    }
}
