package io.nines.command.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.Instants;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years of real history, imported shuffled and twice: out come the outages that were worked out independently. */
class RealHistoriesTest {
    private static final Map<String, String> FILES = new LinkedHashMap<>(Map.of(
            "hacker-news", "Seklfreak_upptime__hacker-news",
            "secret-site", "Seklfreak_upptime__secret-site",
            "dashboard", "pyarmak_pashaflix-status__dashboard"));
    private static final int BATCH = 100;

    @TempDir
    private Path directory;

    private record DownPeriod(Instant start, Instant end) {}

    @Test
    void shuffledAndDoubledTheHistoriesHaveTheirOutages() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
                RunningDetection detection = RunningDetection.start(broker.bootstrapServers(), directory)) {
            List<String> lines = new ArrayList<>();
            for (Map.Entry<String, String> site : FILES.entrySet()) {
                detection.watch(
                        site.getKey(),
                        "{\"failuresToDown\":1,\"successesToUp\":1,\"locationsToAgree\":1,\"unknownAfterSeconds\":null}");
                rows(site.getValue() + ".checks.csv").forEach(row -> lines.add(line(site.getKey(), row)));
            }
            lines.addAll(List.copyOf(lines));
            Collections.shuffle(lines, new Random(3));
            for (int i = 0; i < lines.size(); i += BATCH) {
                detection.post(String.join("\n", lines.subList(i, Math.min(i + BATCH, lines.size()))));
            }
            detection.settle();
            for (Map.Entry<String, String> site : FILES.entrySet()) {
                assertThat(outages(detection, site.getKey())).containsExactlyElementsOf(expected(site.getValue()));
            }
        }
    }

    private static String line(String component, String[] row) {
        return "{\"component\":\"" + component + "\",\"at\":\"" + row[0] + "\",\"outcome\":\"" + row[2]
                + "\",\"latencyMillis\":" + row[4] + ",\"message\":\"HTTP " + row[3] + "\"}";
    }

    private static List<DownPeriod> outages(RunningDetection detection, String component) {
        return detection.record(component).outages().stream()
                .map(outage -> new DownPeriod(
                        Instant.ofEpochMilli(outage.start()),
                        outage.end() == StatusSteps.OPEN ? null : Instant.ofEpochMilli(outage.end())))
                .toList();
    }

    private static List<DownPeriod> expected(String site) throws IOException {
        return rows(site + ".outages.csv").stream()
                .map(row -> new DownPeriod(Instants.parse(row[0]), row[1].isEmpty() ? null : Instants.parse(row[1])))
                .toList();
    }

    private static List<String[]> rows(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                RealHistoriesTest.class.getResourceAsStream("/upptime/" + file), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
