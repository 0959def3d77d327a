package io.nines.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.nines.chromium.Chromium;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator posts, on a page that a customer has open in Chromium. */
class IncidentJourneyTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    static Path directory;

    private static Nines nines;
    private static Chromium chromium;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void start() {
        Chromium.assumeThere();
        nines = Nines.start(directory.resolve("data"), Map.of("NINES_NAME", "Quillmarsh", "NINES_TICK_EVERY", "1s"));
        for (String component : List.of("checkout", "search")) {
            nines.put("/api/components/" + component, "{\"name\":\"" + component + "\",\"group\":\"Shop\"}");
            String line = "{\"component\":\"" + component + "\",\"at\":\"" + Instant.now() + "\",\"outcome\":\"up\"}";
            nines.post("/api/checks", "application/x-ndjson", line);
        }
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

    private static HttpResponse<String> posted(String path, String body, int status) {
        HttpResponse<String> answer = nines.post(path, "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static String id(HttpResponse<String> answer) {
        return Nines.tree(answer.body()).get("id").asText();
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.navigate(nines.uri(path).toString());
        return page;
    }

    private static BrowserContext device(int width, boolean scripts) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setJavaScriptEnabled(scripts));
    }

    private static void says(Locator part, String text) {
        assertThat(part).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static void saysNoLonger(Locator part, String text) {
        assertThat(part)
                .not()
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void anIncidentIsDeclaredUpdatedAndResolvedOnAnOpenPageAndIsHistoryThen() {
        try (BrowserContext desk = device(1280, true);
                BrowserContext phone = device(390, false)) {
            Page page = open(desk, "/");
            page.evaluate("window.notReloaded = true");
            Page plain = open(phone, "/");

            String incident = id(posted(
                    "/api/incidents",
                    "{\"title\":\"Payments fail\",\"severity\":\"critical\",\"message\":\"Cards are refused.\","
                            + "\"components\":[{\"id\":\"checkout\",\"impact\":\"down\"}]}",
                    201));
            says(page.locator("h1"), "checkout is down");
            says(page.locator("main"), "Cards are refused.");
            plain.reload();
            says(plain.locator("main"), "Payments fail");
            fits(plain);
            shot(page, "incident-declared-1280-light");
            shot(plain, "incident-declared-390-dark");

            String updates = "/api/incidents/" + incident + "/updates";
            posted(updates, "{\"status\":\"identified\",\"message\":\"A bank is away.\"}", 200);
            says(page.locator("main"), "A bank is away.");

            posted(updates, "{\"status\":\"resolved\",\"message\":\"The bank is back.\"}", 200);
            saysNoLonger(page.locator("h1"), "checkout is down");
            assertThat((Boolean) page.evaluate("window.notReloaded")).isTrue();

            for (String path : List.of("/history", "/incidents/" + incident)) {
                page.navigate(nines.uri(path).toString());
                says(page.locator("main"), "Payments fail");
                plain.navigate(nines.uri(path).toString());
                says(plain.locator("main"), "Payments fail");
                fits(plain);
            }
            says(plain.locator("main"), "The bank is back.");
            shot(page, "incident-resolved-1280-light");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void maintenanceIsAnnouncedAndBeginsAndEndsByTheClockOnAnOpenPage() {
        try (BrowserContext desk = device(1280, true)) {
            Page page = open(desk, "/");
            page.evaluate("window.notReloaded = true");
            Instant startsAt = Instant.now().plusSeconds(3);
            String window = id(posted(
                    "/api/maintenance",
                    "{\"title\":\"New disks\",\"message\":\"Search answers slowly.\",\"components\":[{\"id\":\"search\","
                            + "\"impact\":\"degraded\"}],\"startsAt\":\"" + startsAt + "\",\"endsAt\":\""
                            + startsAt.plusSeconds(4) + "\"}",
                    201));
            says(page.locator("main"), "New disks");
            says(page.locator("h1"), "maintenance on search");
            shot(page, "maintenance-running-1280-light");
            saysNoLonger(page.locator("h1"), "maintenance");
            assertThat((Boolean) page.evaluate("window.notReloaded")).isTrue();
            String state = nines.read("/api/maintenance/" + window).get("state").asText();
            assertThat(state).isEqualTo("completed");
            page.navigate(nines.uri("/maintenance/" + window).toString());
            says(page.locator("main"), "New disks");
            page.navigate(nines.uri("/history").toString());
            says(page.locator("main"), "New disks");
        }
        assertThat(faults).isEmpty();
    }
}
