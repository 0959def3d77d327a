package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same windows over real histories, as reports on agreements whose terms say what becomes of maintenance. */
class SlaReportsTest {
    private static final String OBJECTIVE = "\"objectives\":[{\"availability\":99.9}]";

    @Test
    void everyWindowComesOutByTheTermsThatSayWhatBecomesOfMaintenance() throws Exception {
        JsonNode cases = SlaCasesTest.cases();
        Map<String, String> components = new HashMap<>();
        for (JsonNode each : cases) {
            components.computeIfAbsent(SlaCasesTest.key(each), key -> {
                String component = SlaCasesTest.component("slar-" + (components.size() + 1), each);
                conclude(component, "available");
                conclude(component, "left-out");
                return component;
            });
        }
        Running.through("2027-01-01T00:00:00Z");
        for (JsonNode each : cases) {
            JsonNode expected = each.get("expected");
            String component = components.get(SlaCasesTest.key(each));
            JsonNode good = report(each, component + "-available");
            JsonNode alone = report(each, component + "-left-out");
            assertPercent(each, good, expected.get("icingadb_sla_percent"));
            assertPercent(each, alone, expected.get("percent_if_maintenance_leaves_denominator"));
            assertThat(good.at("/countedDownMillis").asLong() / 1000.0)
                    .as(each.get("id").asText())
                    .isCloseTo(expected.get("bad_seconds").asDouble(), within(0.001));
        }
    }

    private static void conclude(String component, String maintenance) {
        Agreed.conclude(
                component + "-" + maintenance,
                "Real Bank",
                "{\"maintenance\":{\"counts\":\"" + maintenance + "\"}," + OBJECTIVE + "}",
                component);
    }

    private static JsonNode report(JsonNode each, String agreement) {
        String period = each.at("/window/start").asText() + ".."
                + each.at("/window/end").asText();
        return Running.json(
                "/api/agreements/" + agreement + "/report?period=" + URLEncoder.encode(period, StandardCharsets.UTF_8));
    }

    private static void assertPercent(JsonNode each, JsonNode report, JsonNode expected) {
        String id = each.get("id").asText();
        JsonNode attained = report.get("attainmentPercent");
        assertThat(attained.isNull()).as(id).isEqualTo(expected.isNull());
        if (!expected.isNull()) {
            assertThat(attained.asDouble()).as(id).isCloseTo(expected.asDouble(), within(0.0001));
        }
    }
}
