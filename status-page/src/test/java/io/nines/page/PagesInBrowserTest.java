package io.nines.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.chromium.Chromium;
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page in real Chromium, on a phone and on a desk, light and dark. */
class PagesInBrowserTest {
    /** Also every width in every scheme, and pictures to look at. */
    private static final boolean ALL = Boolean.parseBoolean(System.getProperty("nines.all", "true"));

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
        PAGES.put("then-calm", "/?at=2026-11-18T10:00:00Z");
        PAGES.put("subscribe", "/subscribe");
        PAGES.put("proof", "/proof");
        PAGES.put("nothing", "/nothing");
        PAGES.put("no-incident", "/incidents/nope");
        PAGES.put("front-de", "/?lang=de");
        PAGES.put("incident-fr", "/incidents/checkout0001?lang=fr");
    }

    /** A page in a frame of its own may be as wide as it should while a line of it is not. */
    private static final String STICKING_OUT = """
            [...document.querySelectorAll('.card :is(p, span, a, time, b, h2, h3, h4)')]
              .filter(e => e.checkVisibility() && !e.closest('.vh, pre, svg'))
              .filter(e => e.getBoundingClientRect().right > e.closest('.card').getBoundingClientRect().right + .5)
              .map(e => `${e.tagName}.${e.className} ${e.textContent}`)""";

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static EventFeed feed;
    private static PageApplication served;
    private static Chromium chromium;

    @BeforeAll
    static void serve() {
        Chromium.assumeThere();
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
        chromium = Chromium.launch();
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
            served.close();
            feed.close();
            broker.close();
        }
    }

    /** Of style sheets the validator knows those of years ago only. */
    @Test
    void everyPageIsGoodHtml() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(served.url() + page.getValue()))
                    .header("Accept", "text/html")
                    .build();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(page.getKey().startsWith("no") ? 404 : 200);
            validator
                    .validate(new ByteArrayInputStream(answer.body()))
                    .lines()
                    .filter(line -> line.contains("error") && !line.contains("error: CSS: "))
                    .forEach(line -> faults.add(page.getKey() + line));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageIsAccessibleAndFitsPhoneAndDesk() {
        List<String> faults = new ArrayList<>();
        look(1280, 900, ColorScheme.LIGHT, faults);
        look(390, 844, ColorScheme.DARK, faults);
        if (ALL) {
            look(1280, 900, ColorScheme.DARK, faults);
            look(390, 844, ColorScheme.LIGHT, faults);
        }
        assertThat(faults).isEmpty();
    }

    /** The page clock stands, and so does the browser's: it is the same instant for both. */
    private BrowserContext context(String zone, boolean script, Instant now) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setTimezoneId(zone)
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(script));
        context.clock().setFixedTime(now.toEpochMilli());
        context.route("**/live", Route::abort);
        return context;
    }

    private static List<String> read(BrowserContext context, List<String> names, String expression) {
        List<String> all = new ArrayList<>();
        try (Page page = context.newPage()) {
            for (String name : names) {
                page.navigate(served.url() + PAGES.get(name));
                for (Object text : (List<?>) page.evaluate(expression)) {
                    all.add(name + ": " + text);
                }
            }
        }
        return all;
    }

    private static final List<String> TIMED =
            List.of("front", "incident", "incident-now", "window", "windows", "then", "then-calm");

    /** But for what operators wrote, and for days, which are the page's: those say whose. */
    @Test
    void visitorReadsOneZoneInAllOfAPage() {
        String texts = """
                [...document.querySelectorAll('main, .then-banner')].flatMap(part => {
                  const copy = part.cloneNode(true);
                  copy.querySelectorAll('.list .over .hint, .notes, .written, .lead, #past').forEach(own => own.remove());
                  return copy.textContent.match(/[^\\n]*\\d\\d:\\d\\d[^\\n]*/g) || [];
                })""";
        try (BrowserContext context = context("America/New_York", true, Scenes.NOW)) {
            List<String> lines = read(context, TIMED, texts);
            assertThat(lines).hasSizeGreaterThan(40);
            assertThat(lines).noneMatch(line -> line.matches(".*\\bCES?T\\b.*"));
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("front: ") && line.contains("Since 08:26 GMT-5"))
                    .anyMatch(line -> line.contains("window: Sat 21 Nov, 17:00 to Sat 21 Nov, 19:00 GMT-5"))
                    .anyMatch(line -> line.contains("then: ") && line.contains("08:58:00 GMT-4"));
        }
    }

    @Test
    void visitorInThePagesZoneReadsWhatIsServed() {
        String texts = "[...document.querySelectorAll('[data-form]:not([data-form=ago])')].map(e => e.textContent)";
        List<String> served = new ArrayList<>();
        try (BrowserContext context = context(Scenes.ZONE.getId(), false, Scenes.NOW)) {
            served.addAll(read(context, TIMED, texts));
        }
        try (BrowserContext context = context(Scenes.ZONE.getId(), true, Scenes.NOW)) {
            assertThat(read(context, TIMED, texts)).isEqualTo(served).hasSizeGreaterThan(100);
        }
    }

    @Test
    void whatGoesOnIsCountedToNowByTheBrowser() {
        String lengths = "[...document.querySelectorAll('[data-form=for]')].map(e => e.textContent)";
        try (BrowserContext context = context("Asia/Tokyo", true, Scenes.NOW.plusSeconds(600))) {
            assertThat(read(context, List.of("front", "incident-now"), lengths))
                    .contains("front: 47 min", "front: 43 min", "incident-now: 47 min");
        }
    }

    /** On a slow line each further request that it waited for would take as long as the page. */
    @Test
    void pageIsPaintedInItsLookBeforeAnythingElseHasCome() {
        try (BrowserContext context = chromium.browser().newContext();
                Page page = context.newPage()) {
            page.route("**/*", route -> {
                if (route.request().isNavigationRequest()) {
                    route.resume();
                }
            });
            page.navigate(served.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            assertThat(Chromium.painted(page)).isPositive();
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.brand')).display"))
                    .isEqualTo("flex");
        }
    }

    @Test
    void colouredHeadCanBeRead() {
        feed.add(Scenes.NOW, new PageDesigned(null, null, "#114488", List.of()));
        served.await(feed.position());
        List<String> faults = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = chromium.browser()
                            .newContext(new Browser.NewContextOptions()
                                    .setColorScheme(scheme)
                                    .setBypassCSP(true));
                    Page page = context.newPage()) {
                page.navigate(served.url() + "/subscribe");
                check(page, "coloured-" + scheme, 1280, faults);
            }
        }
        feed.add(Scenes.NOW, new PageDesigned(null, null, null, List.of()));
        served.await(feed.position());
        assertThat(faults).isEmpty();
    }

    private void look(int width, int height, ColorScheme scheme, List<String> faults) {
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
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
                check(page, shot, width, faults);
                if (name.equals("front")) {
                    openDay(page);
                    check(page, shot + "-opened", width, faults);
                    shoot(page, shot + "-opened", false);
                }
                shoot(page, shot, true);
            });
        }
    }

    /** One on which something happened. */
    private static void openDay(Page page) {
        Locator day = page.locator("#checkout .bar svg:visible a[href^='/days/2026-11-06']");
        day.scrollIntoViewIfNeeded();
        BoundingBox box = day.boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        assertThat(page.locator(".opened").textContent()).contains("6 Nov 2026", "Payments failed for cards");
    }

    /** There are no frames in a page, for which the other mode opens a second one each time. */
    private static void check(Page page, String shot, int width, List<String> faults) {
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        if (((Number) wide).intValue() > width) {
            faults.add(shot + " is " + wide + " wide");
        }
        for (Object out : (List<?>) page.evaluate(STICKING_OUT)) {
            faults.add(shot + " has sticking out of its card: " + out);
        }
        new AxeBuilder(page)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> faults.add(
                                shot + ": " + rule.getId() + " " + node.getTarget() + " " + node.getFailureSummary())));
    }

    private static void shoot(Page page, String shot, boolean whole) {
        if (ALL) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(shot + ".png"))
                    .setFullPage(whole));
        }
    }
}
