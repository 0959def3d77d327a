package io.nines.allinone;

import io.nines.allinone.NinesClient.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Shows Nines with real histories: a client like any other, with a key of its own, that goes on reporting. */
final class Demo {
    /** What the page says of it. */
    static final String NOTICE = "This is demo data, shifted by whole days so that it ends today.";

    private static final int BATCH = 2_000;
    private static final int SECONDS_BETWEEN_RESULTS = 20;
    private static final String DETECTION =
            "\"detection\":{\"failuresToDown\":1,\"successesToUp\":1,\"locationsToAgree\":1,"
                    + "\"degradedAboveMillis\":null,\"expectedIntervalSeconds\":300,\"unknownAfterSeconds\":900}";

    private final NinesClient nines;
    private final Path loaded;
    private final InstantSource clock;
    private final List<DemoHistory> histories;

    private Demo(NinesClient nines, Path loaded, InstantSource clock) {
        this.nines = nines;
        this.loaded = loaded;
        this.clock = clock;
        Instant now = clock.instant();
        Instant all = Instant.MAX;
        histories = List.of(
                DemoHistory.of("news-site", "hacker-news", all, now),
                DemoHistory.of("news-site-2021", "hacker-news", Instant.parse("2022-01-10T00:00:00Z"), now),
                DemoHistory.of("dashboard", "dashboard", all, now),
                DemoHistory.of("dashboard-june", "dashboard", Instant.parse("2022-06-20T00:00:00Z"), now));
    }

    /** Loads in the background; the page fills while one looks. */
    static void start(Installation installation) {
        Demo demo = new Demo(
                NinesClient.of(installation), installation.data().resolve("demo-is-loaded"), InstantSource.system());
        ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "nines-demo");
            thread.setDaemon(true);
            return thread;
        });
        background.execute(demo::load);
        ScheduledFuture<?> unused = background.scheduleWithFixedDelay(
                demo::goOn, SECONDS_BETWEEN_RESULTS, SECONDS_BETWEEN_RESULTS, TimeUnit.SECONDS);
    }

    /** What was loaded whole by an earlier start stays as it is. */
    private void load() {
        try {
            register("news-site", "News site", "Websites", 1);
            register("dashboard", "Dashboard", "Applications", 1);
            register("news-site-2021", "News site, half a year earlier", "Websites", 2);
            register("dashboard-june", "Dashboard, six weeks earlier", "Applications", 2);
            if (Files.notExists(loaded)) {
                histories.forEach(this::send);
                Files.createFile(loaded);
            }
            System.out.println("The demo is loaded: real histories, shifted by whole days.");
        } catch (RefusedException | IOException e) {
            System.err.println("nines: the demo cannot be loaded: " + e.getMessage());
        }
    }

    private void register(String id, String name, String group, int order) {
        nines.put(
                "/api/components/" + id,
                "{\"name\":\"" + name + "\",\"group\":\"" + group + "\",\"order\":" + order + "," + DETECTION + "}");
    }

    private void send(DemoHistory history) {
        List<String> results = history.results(clock.instant());
        for (int i = 0; i < results.size(); i += BATCH) {
            nines.postChecks(results.subList(i, Math.min(results.size(), i + BATCH)));
        }
    }

    private void goOn() {
        try {
            Instant now = clock.instant();
            nines.postChecks(
                    histories.stream().map(history -> history.result(now)).toList());
        } catch (RefusedException e) {
            System.err.println("nines: the demo's results were not taken: " + e.getMessage());
        }
    }
}
