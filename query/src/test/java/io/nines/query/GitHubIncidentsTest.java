package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.AffectedComponent;
import io.nines.contract.DomainEvent;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two years of GitHub's incidents as backfilled history, and the uptime that others worked out from them at six dates, for ten
 * components and for the platform as a whole.
 *
 * <p>The rule by which their incidents are declared here: every incident, whatever impact the page gave it (also {@code none} and
 * {@code minor}), says that each component it lists is {@code down} from its first update until its last, which resolves it; what
 * the page called maintenance is a maintenance window over the same span. A component {@code github} stands for the platform:
 * every incident says it of that one too, also the 13 that list no component. Uptime is asked by declared status with maintenance
 * ignored, because their rule takes maintenance neither for downtime nor out of the denominator.
 *
 * <p>With that there is no difference to explain: all 66 figures come out, downtime to the minute (every bound in the file is a
 * whole minute, so that their rounding outwards changes nothing), percentages within their rounding: theirs are rounded to six
 * decimals, ours are cut. No component is first spoken of within a window, so every minute of each window is known.
 */
class GitHubIncidentsTest {
    private static final String PLATFORM = "github";

    @BeforeAll
    static void tellTwoYears() throws IOException {
        List<JsonNode> incidents = new ArrayList<>();
        resource("/incidents/github-2022-2023.jsonl").lines().forEach(line -> incidents.add(Running.read(line)));
        TreeSet<String> components = new TreeSet<>(List.of(PLATFORM));
        incidents.forEach(incident -> components.addAll(listed(incident)));
        components.forEach(component -> Running.register(component, null));
        incidents.forEach(GitHubIncidentsTest::tell);
        Running.through("2026-02-15T00:00:00Z");
        assertThat(incidents).hasSize(275);
    }

    private static void tell(JsonNode incident) {
        String id = "gh" + incident.get("id").asText();
        if (incident.get("impact").asText().equals("maintenance")) {
            Running.tell(
                    "maintenance/" + id,
                    Declarations.announced(
                            id,
                            incident.get("started_at").asText(),
                            incident.get("resolved_at").asText(),
                            listed(incident).toArray(String[]::new)));
            return;
        }
        List<AffectedComponent> affected = new ArrayList<>(List.of(new AffectedComponent(PLATFORM, Impact.DOWN)));
        listed(incident).forEach(component -> affected.add(new AffectedComponent(component, Impact.DOWN)));
        List<DomainEvent> events = new ArrayList<>();
        for (JsonNode update : incident.get("updates")) {
            Instant at = Instant.parse(update.get("at").asText());
            boolean resolved = update.get("status").asText().equals("Resolved");
            String updateId = String.format("u%011d", events.size());
            events.add(
                    events.isEmpty()
                            ? Declarations.declared(
                                    id, Visibility.PUBLIC, at, affected.toArray(AffectedComponent[]::new))
                            : new IncidentUpdated(
                                    id,
                                    Declarations.update(
                                            updateId,
                                            resolved ? IncidentStatus.RESOLVED : IncidentStatus.IDENTIFIED,
                                            at),
                                    List.of()));
        }
        Running.tell("incident/" + id, events.toArray(DomainEvent[]::new));
    }

    @Test
    void theUptimeAtSixDatesIsThatWhichOthersWorkedOut() throws IOException {
        int figures = 0;
        for (JsonNode range : Running.read(resource("/incidents/github-2022-2023.expected-uptime.json"))
                .get("ranges")) {
            assertUptime(PLATFORM, range, range.get("platform"));
            figures++;
            for (Map.Entry<String, JsonNode> component : range.get("components").properties()) {
                assertUptime(id(component.getKey()), range, component.getValue());
                figures++;
            }
        }
        assertThat(figures).isEqualTo(66);
    }

    @Test
    void theIncidentsAreToldAsHistory() {
        JsonNode page = Running.json("/api/incidents?component=github&limit=500");
        assertThat(page.at("/incidents")).hasSize(265).allSatisfy(incident -> {
            assertThat(incident.at("/status").asText()).isEqualTo("resolved");
            assertThat(incident.at("/backfilled").asBoolean()).isTrue();
        });
    }

    private static void assertUptime(String component, JsonNode range, JsonNode expected) {
        JsonNode answer = Running.json("/api/components/" + component + "/uptime?from="
                + range.get("range_start").asText() + "&to="
                + range.get("range_end").asText() + "&basis=declared&maintenance=ignored");
        String which = component + " at " + range.get("today").asText();
        assertThat(answer.at("/millis/down").asLong())
                .as(which)
                .isEqualTo(expected.get("downtime_minutes").asLong() * 60_000);
        assertThat(answer.at("/millis/unknown").asLong()).as(which).isZero();
        assertThat(answer.get("uptimePercent").asDouble())
                .as(which)
                .isCloseTo(expected.get("uptime_percent").asDouble(), within(0.000_001));
    }

    private static List<String> listed(JsonNode incident) {
        List<String> components = new ArrayList<>();
        incident.path("components").forEach(name -> components.add(id(name.asText())));
        return components;
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = GitHubIncidentsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
