package io.nines.page.statuspageapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import io.nines.contract.Status;
import io.nines.page.Told;
import io.nines.page.documents.Addresses;
import io.nines.page.documents.SafeJson;
import io.nines.page.view.MaintenanceWindow.State;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our documents beside those that real pages served: the same keys in the same order, the same kinds of values. */
class V2ShapeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern ID = Pattern.compile("[0-9a-z]{12}");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "indicator", Set.of("none", "minor", "major", "critical", "maintenance"),
            "impact", Set.of("none", "minor", "major", "critical", "maintenance"));

    private final Told told = new Told()
            .component("api", "API", "Core", 1)
            .component("web", "Web", null, 2)
            .observed(1, "api", Status.UP)
            .declare(10, "1nc1d3nt0001", "api", Impact.PARTIAL)
            .update(12, "1nc1d3nt0001", "1nc1d3nt0003", IncidentStatus.IDENTIFIED, "better")
            .announce(15, "w1nd0w000001", 20, 40, "web");

    @Test
    void summaryHasTheKeysOfARealOneInTheirOrder() throws Exception {
        JsonNode real = real("github-summary-2022-11-25.json");
        JsonNode ours = ours(documents(30).summary());
        assertSameShape(real, ours, "page", "status", "components/", "incidents/");
        assertThat(keys(ours)).isEqualTo(keys(real));
        assertThat(keys(ours.at("/incidents/0"))).isEqualTo(keys(real.at("/incidents/0")));
        assertThat(keys(ours.at("/incidents/0/incident_updates/0")))
                .isEqualTo(keys(real.at("/incidents/0/incident_updates/0")));
        assertThat(keys(ours.at("/incidents/0/incident_updates/0/affected_components/0")))
                .isEqualTo(keys(real.at("/incidents/0/incident_updates/0/affected_components/0")));
        assertThat(keys(ours.at("/incidents/0/components/0"))).isEqualTo(keys(real.at("/components/0")));
    }

    @Test
    void groupHasItsComponentsAsLastKey() throws Exception {
        JsonNode components = ours(documents(30).components()).get("components");
        List<String> keys =
                new ArrayList<>(keys(real("github-summary-2022-11-25.json").at("/components/0")));
        keys.add("components");
        assertThat(keys(components.get(0))).isEqualTo(keys);
        assertThat(components.at("/0/group").asBoolean()).isTrue();
        assertThat(components.at("/0/components/0").asText())
                .isEqualTo(components.at("/1/id").asText());
        assertThat(components.at("/1/group_id").asText())
                .isEqualTo(components.at("/0/id").asText());
    }

    /** The real one was stored with its keys sorted, so it tells which keys there are, not their order. */
    @Test
    void maintenanceHasTheKeysOfARealOne() throws Exception {
        JsonNode real = real("claude-scheduled-maintenances-2026-09-15.json");
        JsonNode ours = ours(documents(30).maintenances(EnumSet.allOf(State.class)));
        assertThat(keys(ours)).isEqualTo(keys(real));
        JsonNode window = ours.at("/scheduled_maintenances/0");
        assertThat(keys(window)).containsExactlyInAnyOrderElementsOf(keys(real.at("/scheduled_maintenances/0")));
        assertThat(keys(window).subList(0, 13))
                .isEqualTo(keys(real("github-summary-2022-11-25.json").at("/incidents/0")));
        assertThat(keys(window.at("/incident_updates/0")))
                .containsExactlyInAnyOrderElementsOf(keys(real.at("/scheduled_maintenances/0/incident_updates/0")));
    }

    @Test
    void valuesAreOfTheKindsThatRealPagesServe() throws Exception {
        Map<String, Set<String>> real = new TreeMap<>();
        kinds(real("github-summary-2022-11-25.json"), "", real);
        kinds(real("claude-scheduled-maintenances-2026-09-15.json"), "", real);
        // That page has no groups.
        real.get("/components[]/group_id").add("id");
        for (Object document :
                List.of(documents(50).summary(), documents(50).maintenances(EnumSet.allOf(State.class)))) {
            Map<String, Set<String>> ours = new TreeMap<>();
            kinds(ours(document), "", ours);
            ours.keySet().removeIf(path -> !real.containsKey(path));
            assertThat(ours).hasSizeGreaterThan(25);
            ours.forEach((path, kinds) -> assertThat(real.get(path)).as(path).containsAll(kinds));
        }
    }

    private static void assertSameShape(JsonNode real, JsonNode ours, String... paths) {
        for (String path : paths) {
            String pointer = "/" + (path.endsWith("/") ? path + "0" : path);
            JsonNode found = path.equals("components/") ? ours.at("/components/1") : ours.at(pointer);
            assertThat(keys(found)).as(path).isEqualTo(keys(real.at(pointer))).isNotEmpty();
        }
    }

    private V2Documents documents(long minute) {
        return new V2Documents(told.at(minute), Told.settings("UTC"), Addresses.EXAMPLE);
    }

    private static JsonNode ours(Object document) throws IOException {
        return JSON.readTree(SafeJson.write(document));
    }

    private static JsonNode real(String name) throws IOException {
        try (InputStream in = V2ShapeTest.class.getResourceAsStream("/statuspage-v2/" + name)) {
            return JSON.readTree(in);
        }
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Which kinds of values stand at each path; ids, times and words of a closed list are kinds of their own. */
    private static void kinds(JsonNode node, String path, Map<String, Set<String>> found) {
        if (node.isArray()) {
            node.forEach(each -> kinds(each, path + "[]", found));
        } else if (node.isObject()) {
            node.properties().forEach(each -> kinds(each.getValue(), path + "/" + each.getKey(), found));
        } else {
            // A component is a component, also in an incident.
            String place = path.replaceAll("^.*/components\\[]", "/components[]");
            found.computeIfAbsent(place, first -> new HashSet<>()).add(kind(path, node));
        }
    }

    private static String kind(String path, JsonNode value) {
        if (!value.isTextual()) {
            return value.getNodeType().name();
        }
        String text = value.asText();
        String key = path.substring(path.lastIndexOf('/') + 1);
        if (WORDS.containsKey(key)) {
            return WORDS.get(key).contains(text) ? "a word of the list" : text;
        }
        boolean id = key.equals("id") || key.endsWith("_id") || key.equals("code");
        return id && ID.matcher(text).matches() ? "id" : TIME.matcher(text).matches() ? "time" : "text";
    }

    @Test
    void kindsTellIdsTimesAndTextsApart() {
        assertThat(Stream.of("8l4ygp009s5s", "2022-11-09T01:54:03.540Z", "x")
                        .map(text -> kind("/id", JSON.getNodeFactory().textNode(text))))
                .containsExactly("id", "time", "text");
    }
}
