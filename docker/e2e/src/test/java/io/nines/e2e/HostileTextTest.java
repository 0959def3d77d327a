package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.nines.chromium.Chromium;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of somebody who means no good are posted to the API and looked at in Chromium, wherever they go. */
class HostileTextTest {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final String LINE = "</title><script>window.hostile=1</script><img src=x onerror='window.hostile=1'>"
            + "\"><svg/onload=window.hostile=1>{{7*7}}${7*7}&lt;]]>--!>\u202e\u2028.";
    private static final String TEXT =
            LINE + "\r\nEND:VEVENT\nBEGIN:VALARM\n<!--<iframe src='javascript:window.hostile=1'>";

    @TempDir
    static Path directory;

    private static Nines nines;
    private static Chromium chromium;
    private static String incident;
    private static String window;

    @BeforeAll
    static void post() {
        Chromium.assumeThere();
        nines = Nines.start(directory.resolve("data"), Map.of("NINES_NAME", "Quillmarsh & <Co>"));
        String name = LINE.substring(0, 60);
        put("/api/components/bad", Map.of("name", name, "group", name, "description", TEXT.replace("\r", "")));
        incident = posted("/api/incidents", Map.of("title", LINE, "severity", "high", "message", TEXT), "down");
        window = posted(
                "/api/maintenance",
                Map.of(
                        "title",
                        LINE,
                        "message",
                        TEXT,
                        "startsAt",
                        Instant.now().plusSeconds(3_600).toString(),
                        "endsAt",
                        Instant.now().plusSeconds(7_200).toString()),
                "degraded");
        awaitInSummary(incident, window);
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (nines != null) {
            nines.close();
        }
    }

    private static JsonNode tree(Map<String, String> fields, String impact) {
        var body = JsonNodeFactory.instance.objectNode();
        fields.forEach(body::put);
        if (impact != null) {
            body.putArray("components").addObject().put("id", "bad").put("impact", impact);
        }
        return body;
    }

    private static void put(String path, Map<String, String> fields) {
        HttpResponse<String> answer = nines.put(path, tree(fields, null).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String posted(String path, Map<String, String> fields, String impact) {
        HttpResponse<String> answer =
                nines.post(path, "application/json", tree(fields, impact).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Nines.tree(answer.body()).get("id").asText();
    }

    private static void awaitInSummary(String... ids) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (String id : ids) {
            while (!nines.get("/api/v2/summary.json").body().contains(id)) {
                assertThat(System.nanoTime()).as("waited in vain for " + id).isLessThan(deadline);
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    @Test
    void inABrowserTheyDoNothingAndBreakNothing() {
        List<String> faults = new ArrayList<>();
        Page page = chromium.browser().newPage();
        page.onDialog(dialog -> {
            faults.add(dialog.message());
            dialog.dismiss();
        });
        page.onPageError(faults::add);
        for (String path : List.of(
                "/",
                "/proof",
                "/history",
                "/maintenance",
                "/subscribe",
                "/incidents/" + incident,
                "/maintenance/" + window,
                "/history.atom",
                "/history.rss",
                "/history.json",
                "/components/bad.atom",
                "/badges/bad/status.svg",
                "/badges/bad/uptime.svg",
                "/banner.json",
                "/page.json",
                "/api/v2/summary.json",
                "/api/v2/incidents.json")) {
            Response answer = page.navigate(nines.uri(path).toString());
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(page.evaluate("typeof window.hostile")).as(path).isEqualTo("undefined");
            assertThat(page.locator("iframe, img[src='x'], parsererror").count())
                    .as(path)
                    .isZero();
            assertThat(page.evaluate("[...document.scripts].some(s => s.textContent.includes('hostile'))"))
                    .as(path)
                    .isEqualTo(false);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theyArriveWordForWordWhereTheyAreText() {
        JsonNode summary = nines.read("/api/v2/summary.json");
        assertThat(summary.at("/incidents/0/name").asText()).isEqualTo(LINE);
        assertThat(summary.at("/incidents/0/incident_updates/0/body").asText()).isEqualTo(TEXT.replace("\r", ""));
        assertThat(nines.read("/banner.json").at("/notices/0/title").asText()).isEqualTo(LINE);
        String calendar = nines.get("/maintenance.ics").body().replace("\r\n ", "");
        assertThat(calendar.lines().filter(line -> line.equals("END:VEVENT"))).hasSize(1);
        assertThat(calendar).contains("\\nEND:VEVENT\\nBEGIN:VALARM\\n").doesNotContain("\nBEGIN:VALARM");
    }
}
