package io.nines.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page in real Chromium, on a phone and on a desk, light and dark. */
class PagesInBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("front", "/");
        PAGES.put("incident", "/incidents/checkout0001");
        PAGES.put("incident-now", "/incidents/cardsnow0001");
        PAGES.put("window", "/maintenance/dbmove000001");
        PAGES.put("windows", "/maintenance");
        PAGES.put("history", "/history");
        PAGES.put("month", "/history/2026-10");
        PAGES.put("day", "/days/2026-10-06");
        PAGES.put("then", "/?at=2026-10-06T12:58:00Z");
        PAGES.put("subscribe", "/subscribe");
        PAGES.put("proof", "/proof");
        PAGES.put("nothing", "/nothing");
        PAGES.put("front-de", "/?lang=de");
        PAGES.put("incident-fr", "/incidents/checkout0001?lang=fr");
    }

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static EventFeed feed;
    private static PageApplication served;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void serve() {
        boolean present = Files.isExecutable(CHROMIUM);
        if (!present && System.getenv("CI") == null) {
            System.out.println("skipped: the pages in a browser, there is no " + CHROMIUM);
        }
        Assumptions.assumeTrue(present || System.getenv("CI") != null, "there is no " + CHROMIUM);
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("broker"), 0, false));
        LogSettings log = LogSettings.singleNode(broker.bootstrapServers());
        Topics.ensure(log);
        feed = new EventFeed(log);
        new Scenes(feed).majorIncident();
        served = new PageApplication(
                log,
                directory.resolve("page"),
                Map.of("nines.page.zone", Scenes.ZONE.getId(), "nines.page.name", "Quillmarsh"));
        served.await(feed.position());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
            playwright.close();
            served.close();
            feed.close();
            broker.close();
        }
    }

    @Test
    void everyPageIsGoodHtml() throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            if (!page.getKey().equals("nothing")) {
                try (InputStream in =
                        URI.create(served.url() + page.getValue()).toURL().openStream()) {
                    String said = validator.validate(new ByteArrayInputStream(in.readAllBytes()));
                    said.lines()
                            .filter(line -> line.contains("error"))
                            .forEach(line -> faults.add(page.getKey() + line));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageIsAccessibleAndFitsPhoneAndDesk() {
        List<String> faults = new ArrayList<>();
        look(1280, 900, ColorScheme.LIGHT, faults);
        look(390, 844, ColorScheme.LIGHT, faults);
        look(390, 844, ColorScheme.DARK, faults);
        assertThat(faults).isEmpty();
    }

    private void look(int width, int height, ColorScheme scheme, List<String> faults) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setTimezoneId(Scenes.ZONE.getId())
                .setLocale("en-GB")
                .setBypassCSP(true)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            PAGES.forEach((name, path) -> {
                page.navigate(served.url() + path);
                String shot = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(shot + ".png"))
                        .setFullPage(true));
                Object wide = page.evaluate("document.documentElement.scrollWidth");
                if (((Number) wide).intValue() > width) {
                    faults.add(shot + " is " + wide + " wide");
                }
                new AxeBuilder(page)
                        // There are no frames in a page, for which the other way opens another one each time.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .forEach(rule -> rule.getNodes()
                                .forEach(node -> faults.add(shot + ": " + rule.getId() + " " + node.getTarget() + " "
                                        + node.getFailureSummary())));
            });
        }
    }
}
