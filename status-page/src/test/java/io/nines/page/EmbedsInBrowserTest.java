package io.nines.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import io.nines.chromium.Chromium;
import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Banner and badges in a site of somebody else's, which allows next to nothing, in real Chromium. */
class EmbedsInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** Told.HOSTILE without what a log cannot hold. */
    private static final String HOSTILE = Told.HOSTILE.replace("\ud83d ", "").replace("\uffff", "");

    private static Chromium chromium;

    @TempDir
    Path directory;

    private final List<String> faults = new ArrayList<>();
    private ServedPage served;
    private HttpServer shop;
    private String language = "en";
    private String asked = "";

    @BeforeAll
    static void launch() {
        Chromium.assumeThere();
        chromium = Chromium.launch();
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        served = new ServedPage(directory, Map.of("nines.page.url", ServedPage.ADDRESS));
        served.component("checkout", "Checkout", null);
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", exchange -> {
            byte[] page = shopPage().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src " + served.url() + "; connect-src " + served.url()
                                    + "; img-src " + served.url());
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        shop.start();
    }

    @AfterEach
    void close() {
        shop.stop(0);
        served.close();
    }

    private String shopPage() {
        return "<!doctype html><html lang=\"" + language + "\"><head><title>Shop</title><script src=\"" + served.url()
                + "/banner.js" + asked
                + "\" async></script></head><body><h1>Shop</h1><img id=\"page\" alt=\"status\" src=\""
                + served.url() + "/badges/status.svg\"><img id=\"one\" alt=\"status\" src=\"" + served.url()
                + "/badges/checkout/status.svg\"></body></html>";
    }

    private Page visit(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains("favicon")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.onDialog(dialog -> {
            faults.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.waitForResponse(
                response -> response.url().endsWith("/banner.json"),
                () -> page.navigate("http://127.0.0.1:" + shop.getAddress().getPort() + "/"));
        return page;
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 700)
                        .setColorScheme(scheme));
    }

    private void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("embeds-" + name + ".png")));
    }

    @Test
    void whenAllIsWellNothingIsShown() {
        served.await();
        try (BrowserContext context = context(1000, ColorScheme.LIGHT)) {
            Page page = visit(context);
            PlaywrightAssertions.assertThat(page.locator("section[aria-label='Service status'] .n"))
                    .hasCount(0);
            assertThat(page.locator("h1").boundingBox().y).isLessThan(40);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsDownIsShownUnderAStrictPolicyAndCannotBePutAway() {
        served.declare("1nc1d3nt0001", "Checkout is down.", "We are rolling back.", "checkout", Impact.DOWN)
                .announce(
                        "w1nd0w000001",
                        "New disks.",
                        "Webhooks may be late.",
                        "checkout",
                        ServedPage.NOW.plus(Duration.ofHours(3)),
                        ServedPage.NOW.plus(Duration.ofHours(4)))
                .await();
        try (BrowserContext context = context(1000, ColorScheme.LIGHT)) {
            Page page = visit(context);
            Locator down = page.locator(".n.down");
            PlaywrightAssertions.assertThat(down).containsText("Checkout is down. We are rolling back.");
            PlaywrightAssertions.assertThat(down.locator("button")).hasCount(0);
            PlaywrightAssertions.assertThat(down).hasCSS("background-color", "rgb(252, 233, 232)");
            assertThat(down.locator("a").getAttribute("href"))
                    .isEqualTo(ServedPage.ADDRESS + "/incidents/1nc1d3nt0001");
            Locator maintenance = page.locator(".n.maintenance");
            PlaywrightAssertions.assertThat(maintenance).containsText("Webhooks may be late.");
            shot(page, "light");
            maintenance.locator("button").click();
            PlaywrightAssertions.assertThat(maintenance).hasCount(0);
            page.waitForResponse(response -> response.url().endsWith("/banner.json"), page::reload);
            PlaywrightAssertions.assertThat(down).hasCount(1);
            PlaywrightAssertions.assertThat(maintenance).hasCount(0);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void itSpeaksTheLanguageOfThePageAroundItOrTheOneThatIsAskedFor() {
        served.declare("1nc1d3nt0001", "Checkout is slow.", "We look.", "checkout", Impact.DEGRADED)
                .await();
        try (BrowserContext context = context(1000, ColorScheme.LIGHT)) {
            language = "de-AT";
            Locator notice = visit(context).locator(".n.degraded");
            PlaywrightAssertions.assertThat(notice).containsText("Beeinträchtigt: Checkout is slow. We look.");
            PlaywrightAssertions.assertThat(notice.locator("a")).containsText("Mehr dazu");
            asked = "?lang=fr";
            notice = visit(context).locator(".n.degraded");
            PlaywrightAssertions.assertThat(notice.locator("a")).containsText("En savoir plus");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void onAPhoneInTheDarkItFits() {
        served.declare(
                        "1nc1d3nt0001",
                        "Checkout is " + "slow ".repeat(20),
                        "x".repeat(200),
                        "checkout",
                        Impact.DEGRADED)
                .await();
        try (BrowserContext context = context(390, ColorScheme.DARK)) {
            Page page = visit(context);
            PlaywrightAssertions.assertThat(page.locator(".n.degraded")).hasCSS("background-color", "rgb(42, 33, 16)");
            assertThat((Boolean) page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                    .isTrue();
            shot(page, "phone-dark");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void hostileTextsAreShownAndDoNothing() {
        served.component("bad", HOSTILE, null)
                .declare("1nc1d3nt0001", HOSTILE, HOSTILE, "bad", Impact.DOWN)
                .update("1nc1d3nt0001", "upd4t3000002", IncidentStatus.IDENTIFIED, HOSTILE)
                .await();
        try (BrowserContext context = context(1000, ColorScheme.LIGHT)) {
            Page page = visit(context);
            PlaywrightAssertions.assertThat(page.locator(".n.down b"))
                    .containsText("</title><script>alert('x')</script>");
            PlaywrightAssertions.assertThat(page.locator(".n img, .n script")).hasCount(0);
            for (String path :
                    List.of("/badges/bad/status.svg", "/badges/bad/uptime.svg", "/history.atom", "/history.rss")) {
                page.navigate(served.url() + path);
                assertThat(page.content()).as(path).doesNotContain("<parsererror", "error on line");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void badgesAreDrawnInTheSchemeOfTheReader() {
        served.await();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = context(600, scheme)) {
                Page page = visit(context);
                for (String id : List.of("page", "one")) {
                    assertThat((Boolean)
                                    page.evaluate("id => document.getElementById(id).decode().then(() => true)", id))
                            .isTrue();
                    assertThat(page.locator("#" + id).boundingBox().height).isEqualTo(24);
                }
                shot(page, "badges-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        assertThat(faults).isEmpty();
    }
}
