package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.contract.Instants;
import io.nines.e2e.HistoryImport.Entered;
import io.nines.e2e.HistoryImport.Told;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * Years of real incidents are entered after the fact, over the API of operators; whatever the public can read then tells them as
 * they were, and the uptime that others worked out from them comes out.
 *
 * <p>Uptime is asked by declared status with maintenance ignored, because the rule of those figures takes maintenance neither for
 * downtime nor out of the denominator; how GitHub's incidents are declared for it is said at {@link HistoryImport#github}. With
 * that there is no difference to explain: all 66 figures come out, downtime to the minute (every bound in the file is a whole
 * minute, so that their rounding outwards changes nothing), percentages within their rounding: theirs are rounded to six decimals,
 * ours are cut.
 */
class ImportedHistoryTest {
    private static final Comparator<Entered> LAST_TOLD_FIRST =
            Comparator.comparing(ImportedHistoryTest::lastTold).reversed();

    private static final String URL = "https://status.example.com";

    @TempDir
    static Path directory;

    private static Nines nines;
    private static long position;
    private static List<Entered> jenkins;
    private static List<Entered> github;

    @BeforeAll
    static void enter() throws IOException {
        nines = Nines.start(directory.resolve("data"), Map.of("NINES_TICK_EVERY", "1s", "NINES_URL", URL));
        HistoryImport history = new HistoryImport(nines);
        jenkins = history.jenkins(Nines.tree(source("jenkins-status.json")));
        github = history.github(
                source("github-2022-2023.jsonl").lines().map(Nines::tree).toList());
        position = history.position();
        nines.awaitPage(position);
    }

    @AfterAll
    static void stop() {
        nines.close();
    }

    private static String source(String file) throws IOException {
        try (InputStream in = ImportedHistoryTest.class.getResourceAsStream("/incidents/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Entered> all() {
        return Stream.concat(jenkins.stream(), github.stream()).toList();
    }

    private static List<Entered> incidents() {
        return all().stream().filter(entered -> !entered.isWindow()).toList();
    }

    private static List<Entered> windows() {
        return all().stream().filter(Entered::isWindow).toList();
    }

    private static Instant lastTold(Entered entered) {
        Instant last = entered.told().get(entered.told().size() - 1).at();
        return entered.isWindow() && entered.to().isAfter(last) ? entered.to() : last;
    }

    private static String read(String path) {
        HttpResponse<String> answer = nines.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static List<String> texts(String html, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> text(found.group(1)))
                .toList();
    }

    @Test
    void allOfThemAreOnRecordAsHistory() {
        assertThat(jenkins).hasSize(297);
        assertThat(github).hasSize(275);
        assertThat(windows()).hasSize(10);
        String path = "/api/incidents?component=" + HistoryImport.id(HistoryImport.PLATFORM) + "&limit=500&atLeast=";
        assertThat(nines.read(path + position).get("incidents")).hasSize(265).allSatisfy(incident -> {
            assertThat(incident.at("/status").asText()).isEqualTo("resolved");
            assertThat(incident.at("/backfilled").asBoolean()).isTrue();
        });
    }

    /** From the latest month on, by the link to the one before. */
    @Test
    void whoeverGoesBackThroughTheHistoryFindsEachInItsMonth() {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (Entered entered : all()) {
            expected.computeIfAbsent(entered.from().toString().substring(0, 7), month -> new TreeSet<>())
                    .add(entered.path() + " " + entered.title());
        }
        Map<String, Set<String>> found = new TreeMap<>();
        for (String path = "/history"; path != null; ) {
            String html = read(path);
            List<MatchResult> lines = Pattern.compile("<h2><a href=\"/history/([-0-9]+)\">"
                            + "|<p class=\"what\"><a href=\"([^\"]+)\">([^<]*)</a>")
                    .matcher(html)
                    .results()
                    .toList();
            String month = null;
            for (MatchResult line : lines) {
                if (line.group(1) != null) {
                    month = line.group(1);
                } else {
                    found.computeIfAbsent(month, first -> new TreeSet<>())
                            .add(line.group(2) + " " + text(line.group(3)));
                }
            }
            Matcher earlier =
                    Pattern.compile("<a rel=\"prev\" href=\"([^\"]+)\"").matcher(html);
            path = earlier.find() ? earlier.group(1) : null;
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void eachHasAPageThatTellsAllOfIt() {
        SeveralAtOnce.with(all(), entered -> {
            String html = read(entered.path());
            List<String> messages = new ArrayList<>(entered.messages());
            Collections.reverse(entered.isWindow() ? messages.subList(1, messages.size()) : messages);
            assertThat(texts(html, "<h1 class=\"page-title\">(.*?)</h1>")).containsExactly(entered.title());
            assertThat(texts(html, "<p class=\"written\">(.*?)</p>"))
                    .as(entered.path())
                    .isEqualTo(messages);
            return null;
        });
    }

    @Test
    void theFeedsOfAllFormatsHaveTheFiftyThatWereToldOfLast() throws Exception {
        List<String> expected = all().stream()
                .sorted(LAST_TOLD_FIRST)
                .limit(50)
                .map(entered -> lastTold(entered) + " " + URL + entered.path())
                .toList();
        List<String> atom = new ArrayList<>();
        for (Element entry : elements("/history.atom", "entry")) {
            String link = ((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href");
            atom.add(Instant.parse(content(entry, "updated")) + " " + link);
        }
        List<String> json = new ArrayList<>();
        for (JsonNode item : Nines.tree(read("/history.json")).get("items")) {
            json.add(Instant.parse(item.get("date_modified").asText()) + " "
                    + item.get("url").asText());
        }
        List<String> rss = new ArrayList<>();
        for (Element item : elements("/history.rss", "item")) {
            rss.add(content(item, "link"));
        }
        assertThat(atom).isEqualTo(expected);
        assertThat(json).isEqualTo(expected);
        assertThat(rss)
                .isEqualTo(expected.stream().map(line -> line.split(" ", 2)[1]).toList());
    }

    private static List<Element> elements(String path, String name) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(read(path).getBytes(StandardCharsets.UTF_8)));
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName(name).getLength(); i++) {
            elements.add((Element) document.getElementsByTagName(name).item(i));
        }
        return elements;
    }

    private static String content(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void theCalendarLeavesThemBehindAndEachWindowHasItsOwn() {
        assertThat(read("/maintenance.ics")).startsWith("BEGIN:VCALENDAR").doesNotContain("VEVENT");
        for (Entered window : windows()) {
            assertThat(read(window.path() + ".ics").lines())
                    .contains("DTSTART:" + calendarTime(window.from()), "DTEND:" + calendarTime(window.to()));
        }
    }

    private static String calendarTime(Instant at) {
        return at.toString().replaceAll("[-:]", "");
    }

    @Test
    void theStatuspageDocumentsTellTheLatestFiftyAndAllWindows() {
        List<Entered> latest = incidents().stream()
                .sorted(Comparator.comparing(Entered::from).reversed())
                .limit(50)
                .toList();
        JsonNode documents = Nines.tree(read("/api/v2/incidents.json")).get("incidents");
        assertThat(documents).hasSameSizeAs(latest);
        for (int i = 0; i < latest.size(); i++) {
            assertThat(summary(documents.get(i))).isEqualTo(summary(latest.get(i)));
        }
        JsonNode maintenance =
                Nines.tree(read("/api/v2/scheduled-maintenances.json")).get("scheduled_maintenances");
        assertThat(maintenance).hasSize(10).allSatisfy(window -> {
            assertThat(window.get("status").asText()).isEqualTo("completed");
        });
        assertThat(times(maintenance)).containsExactlyInAnyOrderElementsOf(times(windows()));
        assertThat(Nines.tree(read("/api/v2/incidents/unresolved.json")).get("incidents"))
                .isEmpty();
        JsonNode summary = Nines.tree(read("/api/v2/summary.json"));
        assertThat(summary.get("incidents")).isEmpty();
        assertThat(summary.get("scheduled_maintenances")).isEmpty();
        assertThat(summary.at("/status/indicator").asText()).isEqualTo("none");
    }

    private static List<String> summary(JsonNode incident) {
        List<String> said = new ArrayList<>(List.of(
                incident.get("id").asText(),
                incident.get("name").asText(),
                incident.get("status").asText(),
                incident.get("started_at").asText(),
                incident.get("resolved_at").asText()));
        incident.get("incident_updates")
                .forEach(update -> said.add(update.get("display_at").asText() + " "
                        + update.get("body").asText()));
        return said;
    }

    private static List<String> summary(Entered incident) {
        List<String> said = new ArrayList<>(List.of(
                incident.id(),
                incident.title(),
                "resolved",
                Instants.format(incident.from()),
                Instants.format(incident.to())));
        for (int i = incident.told().size() - 1; i >= 0; i--) {
            Told told = incident.told().get(i);
            said.add(Instants.format(told.at()) + " " + Objects.toString(told.message(), ""));
        }
        return said;
    }

    private static List<String> times(JsonNode windows) {
        List<String> times = new ArrayList<>();
        windows.forEach(window -> times.add(window.get("id").asText() + " "
                + window.get("scheduled_for").asText() + " "
                + window.get("scheduled_until").asText()));
        return times;
    }

    private static List<String> times(List<Entered> windows) {
        return windows.stream()
                .map(window -> window.id() + " " + Instants.format(window.from()) + " " + Instants.format(window.to()))
                .toList();
    }

    @Test
    void theUptimeAtSixDatesIsThatWhichOthersWorkedOut() throws IOException {
        String judged = "&atLeast=" + position + "&afterChecks=" + aResultOfNow();
        int figures = 0;
        for (JsonNode range :
                Nines.tree(source("github-2022-2023.expected-uptime.json")).get("ranges")) {
            assertUptime(HistoryImport.PLATFORM, range, range.get("platform"), judged);
            figures++;
            for (Map.Entry<String, JsonNode> component : range.get("components").properties()) {
                assertUptime(component.getKey(), range, component.getValue(), judged);
                figures++;
            }
        }
        assertThat(figures).isEqualTo(66);
    }

    /** No figure reaches beyond what was judged, so something has to have been. */
    private static String aResultOfNow() {
        String line = "{\"component\":\"" + HistoryImport.id(HistoryImport.PLATFORM) + "\",\"at\":\"" + Instant.now()
                + "\",\"outcome\":\"up\"}";
        return nines.post("/api/checks", "application/json", line)
                .headers()
                .firstValue("Nines-Checks")
                .orElseThrow();
    }

    private static void assertUptime(String component, JsonNode range, JsonNode expected, String judged) {
        JsonNode answer = nines.read("/api/components/" + HistoryImport.id(component) + "/uptime?from="
                + range.get("range_start").asText() + "&to="
                + range.get("range_end").asText() + "&basis=declared&maintenance=ignored" + judged);
        String which = component + " at " + range.get("today").asText();
        assertThat(answer.at("/millis/down").asLong())
                .as(which)
                .isEqualTo(expected.get("downtime_minutes").asLong() * 60_000);
        assertThat(answer.at("/millis/unknown").asLong()).as(which).isZero();
        assertThat(answer.get("uptimePercent").asDouble())
                .as(which)
                .isCloseTo(expected.get("uptime_percent").asDouble(), within(0.000_001));
    }
}
