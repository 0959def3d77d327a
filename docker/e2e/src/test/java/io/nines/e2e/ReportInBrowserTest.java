package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.nines.chromium.Chromium;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account manager opens in a browser, which asks for the key as a password, on a phone and on a desk. */
class ReportInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String REPORT = "/api/agreements/qm-2231/report?period=2026-10&format=html";
    private static final String PORTFOLIO = "/api/portfolio?period=2026-10&format=html";
    private static final String AGREEMENT =
            AgreementJourneyTest.AGREEMENT.replace("corrections: {needApproval: true}", "outages: {smallest: PT1M}");

    @TempDir
    static Path directory;

    private static Nines nines;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        Chromium.assumeThere();
        nines = Nines.start(directory.resolve("data"));
        accepted(nines.put(
                "/api/components/payouts",
                "{\"name\":\"Payouts\",\"detection\":{\"failuresToDown\":1,\"successesToUp\":1,"
                        + "\"unknownAfterSeconds\":null}}"));
        HttpResponse<String> judged = accepted(nines.post("/api/checks", "application/x-ndjson", october()));
        accepted(nines.send(nines.request("/api/agreements/qm-2231")
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(AGREEMENT))
                .build()));
        HttpResponse<String> corrected = accepted(nines.post(
                "/api/corrections",
                "application/json",
                "{\"components\":[\"payouts\"],\"from\":\"2026-10-21T08:00:00Z\",\"to\":\"2026-10-21T08:10:00Z\","
                        + "\"as\":\"down\",\"reason\":\"Payouts were accepted, and not made.\"}"));
        nines.read("/api/agreements?afterChecks=" + header(judged, "Nines-Checks") + "&atLeast="
                + header(corrected, "Nines-Position"));
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

    /** Two outages that count, one of them only until ten in the evening in Berlin, and one that is too short. */
    private static String october() {
        return String.join(
                "\n",
                check("2026-09-30T00:00:00Z", "up"),
                check("2026-10-06T12:21:00Z", "down"),
                check("2026-10-06T12:47:14Z", "up"),
                check("2026-10-14T19:52:30Z", "down"),
                check("2026-10-14T20:09:10Z", "up"),
                check("2026-10-19T08:03:11Z", "down"),
                check("2026-10-19T08:03:48Z", "up"),
                check("2026-11-01T12:00:00Z", "up"));
    }

    private static String check(String at, String outcome) {
        return "{\"component\":\"payouts\",\"at\":\"" + at + "\",\"outcome\":\"" + outcome + "\"}";
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return answer;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static BrowserContext browser(int width, String key) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setHttpCredentials("account manager", key));
    }

    /** A page that notes what goes wrong in it, and whom else it asks. */
    private static Page page(BrowserContext context, List<String> faults) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> faults.add(message.text()));
        page.onPageError(faults::add);
        page.onRequestFailed(request -> faults.add(request.url() + " failed"));
        page.onRequest(request -> {
            if (!request.url().startsWith(nines.uri("/").toString())) {
                faults.add("asked for " + request.url());
            }
        });
        return page;
    }

    private static void fits(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
        assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void aReportShowsItsFigureItsChartAndItsOutages(int width) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = browser(width, Nines.ADMIN_KEY)) {
            Page page = page(context, faults);
            page.navigate(nines.uri(REPORT).toString());
            fits(page, "report", width);
            assertThat(page.locator("main").innerText().replace('\u202f', ' '))
                    .contains("The objective was missed.", "26 min 14 s", "7 min 30 s", "Payouts were accepted");
            String chart = "#chart svg" + (width < 720 ? ".slim" : ".wide");
            for (String part : List.of(".tiles .figure >> nth=0", chart, "#outages")) {
                PlaywrightAssertions.assertThat(page.locator(part)).isVisible();
            }
            assertThat(page.locator("#outages tbody tr").count()).isGreaterThanOrEqualTo(3);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void theAgreementsLeadToTheirReportsAndBack(int width) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = browser(width, Nines.ADMIN_KEY)) {
            Page page = page(context, faults);
            page.navigate(nines.uri(PORTFOLIO).toString());
            fits(page, "portfolio", width);
            page.locator("main table a").first().click();
            PlaywrightAssertions.assertThat(page.locator("h2.headline")).hasText("The objective was missed.");
            page.locator(".crumb a").click();
            PlaywrightAssertions.assertThat(page.locator("main table a").first())
                    .isVisible();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void withAnotherPasswordNothingIsShown() {
        try (BrowserContext context = browser(1280, "no-key-of-ours-0123456789abcdefghijkl")) {
            Response answer = context.newPage().navigate(nines.uri(REPORT).toString());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).doesNotContain("Tarnhollow");
        }
    }
}
