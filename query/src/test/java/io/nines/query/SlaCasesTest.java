package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.DomainEvent;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Windows over real histories with maintenance: out come the figures of Icinga DB, which counts maintenance as good, and those of
 * an evaluator of its own that lets it leave the denominator.
 */
class SlaCasesTest {
    @Test
    void everyWindowComesOutWithMaintenanceAsGoodAndApart() throws Exception {
        JsonNode cases = cases();
        Map<String, String> components = new HashMap<>();
        for (JsonNode each : cases) {
            components.computeIfAbsent(key(each), key -> component("sla-" + (components.size() + 1), each));
        }
        Running.through("2027-01-01T00:00:00Z");
        int apart = 0;
        for (JsonNode each : cases) {
            JsonNode expected = each.get("expected");
            JsonNode good = uptime(each, components.get(key(each)), "good");
            JsonNode alone = uptime(each, components.get(key(each)), "apart");
            assertPercent(each, good, expected.get("icingadb_sla_percent"));
            assertPercent(each, alone, expected.get("percent_if_maintenance_leaves_denominator"));
            assertSeconds(each, good, "down", expected.get("bad_seconds"));
            assertSeconds(each, alone, "down", expected.get("bad_seconds"));
            assertSeconds(each, alone, "maintenance", expected.get("maintenance_seconds"));
            apart += alone.at("/millis/maintenance").asLong() > 0 ? 1 : 0;
        }
        assertThat(cases).hasSize(176);
        assertThat(apart).isGreaterThan(90);
    }

    static String key(JsonNode each) {
        return each.get("history").asText() + each.get("maintenance");
    }

    /** A component with the history of a case and all its maintenance. */
    static String component(String component, JsonNode each) {
        Running.register(component, null);
        Map<String, DomainEvent> windows = new LinkedHashMap<>();
        for (JsonNode window : each.get("maintenance")) {
            String id = component + "-" + windows.size();
            windows.put(
                    "maintenance/" + id,
                    Declarations.announced(
                            id, window.get("start").asText(), window.get("end").asText(), component));
        }
        if (!windows.isEmpty()) {
            Running.LOG.story.tellEach(windows);
        }
        Running.changed(
                component,
                changes(each.get("history").asText().replace(".checks.", ".outages."))
                        .toArray(StatusChange[]::new));
        return component;
    }

    private static List<StatusChange> changes(String outages) {
        List<StatusChange> changes = new ArrayList<>(List.of(Running.change("2020-01-01T00:00:00Z", Status.UP)));
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(resource("/upptime/" + outages), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
                changes.add(new StatusChange(Instant.parse(row[0]), Status.DOWN));
                if (!row[1].isEmpty()) {
                    changes.add(new StatusChange(Instant.parse(row[1]), Status.UP));
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return changes;
    }

    private static JsonNode uptime(JsonNode each, String component, String maintenance) {
        return Running.json("/api/components/" + component + "/uptime?from="
                + each.at("/window/start").asText() + "&to="
                + each.at("/window/end").asText() + "&maintenance=" + maintenance);
    }

    private static void assertPercent(JsonNode each, JsonNode answer, JsonNode expected) {
        String id = each.get("id").asText();
        assertThat(answer.get("uptimePercent").isNull()).as(id).isEqualTo(expected.isNull());
        if (!expected.isNull()) {
            assertThat(answer.get("uptimePercent").asDouble()).as(id).isCloseTo(expected.asDouble(), within(0.0001));
        }
    }

    private static void assertSeconds(JsonNode each, JsonNode answer, String status, JsonNode expected) {
        assertThat(answer.at("/millis/" + status).asLong() / 1000.0)
                .as(each.get("id").asText())
                .isCloseTo(expected.asDouble(), within(0.001));
    }

    static JsonNode cases() throws IOException {
        try (InputStream in = resource("/sla-cases/real-history-oracle.json")) {
            return Running.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .get("cases");
        }
    }

    private static InputStream resource(String name) {
        return SlaCasesTest.class.getResourceAsStream(name);
    }
}
