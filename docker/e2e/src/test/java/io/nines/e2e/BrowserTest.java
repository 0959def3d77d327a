package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.nines.chromium.Chromium;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser, on a phone and a desktop, light and dark, with and without JavaScript. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> COMPONENTS = List.of("api", "web-app", "search");

    @TempDir
    static Path directory;

    private static Nines nines;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        Chromium.assumeThere();
        nines = Nines.start(directory.resolve("data"), Map.of("NINES_NAME", "Quillmarsh", "NINES_TICK_EVERY", "1s"));
        for (String component : COMPONENTS) {
            nines.put("/api/components/" + component, registration(component));
            post(history(component));
        }
        chromium = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        if (nines != null) {
            chromium.close();
            nines.close();
        }
    }

    private static String registration(String component) {
        String group = component.equals("search") ? "Data" : "Core";
        return "{\"name\":\"<" + component + "> & more\",\"group\":\"" + group
                + "\",\"detection\":{\"failuresToDown\":1," + "\"successesToUp\":1,\"unknownAfterSeconds\":null}}";
    }

    /** A hundred days of hourly checks, with an outage of two hours forty days ago. */
    private static List<String> history(String component) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        List<String> lines = new ArrayList<>();
        for (int hours = 2_400; hours >= 0; hours--) {
            boolean down = hours == 960 || hours == 961;
            lines.add(line(component, now.minus(hours, ChronoUnit.HOURS), down ? "down" : "up"));
        }
        return lines;
    }

    private static String line(String component, Instant at, String outcome) {
        return "{\"component\":\"" + component + "\",\"at\":\"" + at + "\",\"outcome\":\"" + outcome + "\"}";
    }

    private static String post(List<String> lines) {
        var answer = nines.post("/api/checks", "application/x-ndjson", String.join("\n", lines));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String after = answer.headers().firstValue("Nines-Checks").orElseThrow();
        nines.read("/api/uptime?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&afterChecks=" + after);
        return after;
    }

    private static Page open(BrowserContext context, List<String> faults) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.navigate(nines.uri("/").toString());
        PlaywrightAssertions.assertThat(page.locator(".component")).hasCount(COMPONENTS.size());
        return page;
    }

    private static Browser.NewContextOptions device(int width, String scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    @Order(1)
    void itShowsEverythingWithoutFaultsOrSidewaysScroll(int width, String scheme) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext(device(width, scheme))) {
            Page page = open(context, faults);
            assertThat(page.textContent("h1")).isEqualTo("Everything is working.");
            assertThat(page.textContent("body")).contains("<api> & more", "Core", "Data", "As of position");
            assertThat((Boolean) page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                    .isTrue();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve("working-" + width + "-" + scheme + ".png")));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(2)
    void withoutJavaScriptADaysColumnLeadsToThatDay() {
        try (BrowserContext context =
                chromium.browser().newContext(device(1280, "light").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(nines.uri("/").toString());
            String day = Instant.now().minus(40, ChronoUnit.DAYS).toString().substring(0, 10);
            String link = page.locator("a[href*='/days/" + day + "']").first().getAttribute("href");
            page.navigate(nines.uri(link).toString());
            assertThat(page.textContent("main")).contains("<api> & more", "Down");
        }
    }

    @Test
    @Order(3)
    void anOutageAppearsAndEndsOnAnOpenPageWithoutReload() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext(device(1280, "light"))) {
            Page page = open(context, faults);
            page.evaluate("window.notReloaded = true");
            post(List.of(line("api", Instant.now(), "down")));
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("<api> & more is down.");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("down-1280-light.png")));
            post(List.of(line("api", Instant.now(), "up")));
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Everything is working.");
            assertThat((Boolean) page.evaluate("window.notReloaded")).isTrue();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(4)
    void theOutageIsOnRecordForWhoeverAsks() {
        var outages = nines.read("/api/components/api/outages").get("outages");
        assertThat(outages).hasSize(2);
    }
}
