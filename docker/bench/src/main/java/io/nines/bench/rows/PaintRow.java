package io.nines.bench.rows;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.chromium.Chromium;
import java.util.ArrayList;
import java.util.List;

/** How soon a browser that was never here before shows something of the front page, on a slow line. */
final class PaintRow implements Row {
    /** Chromium's profile of that name. */
    private static final String LINE = "slow 4G";

    private static final double LATENCY_MILLIS = 562.5;
    private static final double DOWN_BYTES_A_SECOND = 180_000;
    private static final double UP_BYTES_A_SECOND = 84_375;

    @Override
    public String name() {
        return "paint";
    }

    @Override
    public String what() {
        return "first paint of the page, 200 components with 90 days, Chromium, " + LINE;
    }

    @Override
    public String against() {
        return "a line of JSON from the same server, same browser and line";
    }

    @Override
    public String least() {
        return "1 s";
    }

    @Override
    public String aim() {
        return "";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        if (!Chromium.isThere()) {
            return List.of(new Figure("", "", "", "not measured", "", "Chromium is not installed"));
        }
        List<Double> page = new ArrayList<>();
        List<Double> line = new ArrayList<>();
        try (History history = PageRow.withPast(plan);
                Chromium chromium = Chromium.launch()) {
            String url = "http://localhost:" + history.nines().port();
            for (int i = 0; i < plan.rounds(); i++) {
                page.add(millis(chromium, url + "/"));
                line.add(millis(chromium, url + "/api/v2/status.json"));
            }
        }
        return List.of(Figure.ratio(
                "",
                page,
                line,
                "ms",
                "nothing kept from before; " + LATENCY_MILLIS + " ms to the first byte of anything"));
    }

    private static double millis(Chromium chromium, String url) {
        try (BrowserContext context = chromium.browser().newContext();
                Page page = context.newPage()) {
            CDPSession session = context.newCDPSession(page);
            JsonObject line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", LATENCY_MILLIS);
            line.addProperty("downloadThroughput", DOWN_BYTES_A_SECOND);
            line.addProperty("uploadThroughput", UP_BYTES_A_SECOND);
            session.send("Network.enable");
            session.send("Network.emulateNetworkConditions", line);
            page.navigate(url);
            return Chromium.painted(page);
        }
    }
}
