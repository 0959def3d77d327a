package io.nines.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real browser without a window. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static final String PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update")));
    }

    public static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** Skips, and says so, where there is none; in CI nothing is skipped. */
    public static void assumeThere() {
        boolean goesOn = isThere() || System.getenv("CI") != null;
        if (!goesOn) {
            System.out.println("skipped: browser tests, there is no " + PROGRAM);
        }
        Assumptions.assumeTrue(goesOn, "there is no " + PROGRAM);
    }

    public static Chromium launch() {
        return new Chromium(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** Waits until a page shows something; tells after how many milliseconds it did. */
    public static double painted(Page page) {
        page.waitForCondition(() -> page.evaluate(PAINTED) != null);
        return ((Number) page.evaluate(PAINTED)).doubleValue();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
