package io.nines.query.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.nines.chromium.Chromium;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of page in real Chromium under its own policy, on a phone and on a desk, light and dark. */
class PageInBrowserTest {
    private static final Path KEPT = Path.of("target", "paper");
    private static final String SITE = "http://paper.test/";
    private static final ReportPage.Links LINKS =
            new ReportPage.Links("/api/portfolio", "?format=pdf", "?format=json", "?format=csv");

    private static final Map<String, Written> PAGES = new TreeMap<>();

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        Chromium.assumeThere();
        Paper paper = new Paper();
        Samples.scenes().forEach((name, report) -> PAGES.put(name, paper.page(report, Samples.RESOLVED, LINKS, null)));
        PAGES.put("portfolio", paper.page(WideSamples.portfolio("Tarnhollow Bank")));
        PAGES.put("review", paper.page(WideSamples.review("Payouts")));
        PAGES.put("review-hostile", paper.page(WideSamples.review("<script>alert(1)</script>" + "x".repeat(300))));
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everyPageIsGoodHtml() throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Written> page : PAGES.entrySet()) {
            validator
                    .validate(new ByteArrayInputStream(page.getValue().html()))
                    .lines()
                    .filter(line -> line.contains("error"))
                    .filter(line -> !line.contains("CSS:")) // it knows no CSS as new as this
                    .forEach(line -> faults.add(page.getKey() + line));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageIsStyledUnderItsPolicyAndSaysNothingToTheConsole() throws IOException {
        List<String> said = new ArrayList<>();
        try (BrowserContext context = context(1100, 900, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onPageError(said::add);
            PAGES.keySet().forEach(name -> {
                page.navigate(SITE + name);
                page.evaluate("document.fonts.ready");
                assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight"))
                        .isEqualTo("600");
                assertThat(page.evaluate("[...document.fonts].every(font => font.status === 'loaded')"))
                        .isEqualTo(true);
            });
        }
        assertThat(said).isEmpty();
    }

    @Test
    void everyPageIsAccessibleAndFitsPhoneAndDesk() {
        List<String> faults = new ArrayList<>();
        look(1280, 900, ColorScheme.LIGHT, faults);
        look(390, 844, ColorScheme.LIGHT, faults);
        look(390, 844, ColorScheme.DARK, faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void printedFromABrowserEveryPageSaysFromWhatItSpeaks() throws IOException {
        try (BrowserContext context = context(1100, 900, ColorScheme.DARK, false)) {
            Page page = context.newPage();
            page.navigate(SITE + "missed");
            page.pdf(new Page.PdfOptions()
                    .setPath(Files.createDirectories(KEPT).resolve("printed.pdf"))
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true));
            assertThat(page.locator(".foot").isVisible()).isTrue();
        }
    }

    private static BrowserContext context(int width, int height, ColorScheme scheme, boolean testing) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setBypassCSP(testing));
        context.route(SITE + "**", PageInBrowserTest::answer);
        return context;
    }

    private static void answer(Route route) {
        Written page = PAGES.get(route.request().url().substring(SITE.length()));
        if (page == null) {
            route.fulfill(new Route.FulfillOptions().setStatus(204));
            return;
        }
        route.fulfill(new Route.FulfillOptions()
                .setBodyBytes(page.html())
                .setHeaders(
                        Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", page.policy())));
    }

    private static void look(int width, int height, ColorScheme scheme, List<String> faults) {
        try (BrowserContext context = context(width, height, scheme, true)) {
            Page page = context.newPage();
            PAGES.keySet().forEach(name -> {
                page.navigate(SITE + name);
                String shot = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(KEPT.resolve(shot + ".png"))
                        .setFullPage(true));
                int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                if (wide > width) {
                    faults.add(shot + " is " + wide + " wide");
                }
                new AxeBuilder(page)
                        .analyze()
                        .getViolations()
                        .forEach(rule -> rule.getNodes()
                                .forEach(node -> faults.add(shot + ": " + rule.getId() + " " + node.getTarget() + " "
                                        + node.getFailureSummary())));
            });
        }
    }
}
