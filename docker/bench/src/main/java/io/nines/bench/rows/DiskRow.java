package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import io.nines.bench.run.Place;
import io.nines.bench.run.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What a result takes on disk: 1,000 components checked every 30 s from three places. */
final class DiskRow implements Row {
    private static final long EVERY_MILLIS = 30_000;
    private static final int PLACES = 3;
    private static final double RESULTS_A_YEAR = 1_000.0 * PLACES * 2 * 60 * 24 * 365;
    private static final double KEPT = 90.0 / 365;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public String what() {
        return "bytes on disk a result; 1,000 components every 30 s from 3 places";
    }

    @Override
    public String against() {
        return "";
    }

    @Override
    public String least() {
        return "";
    }

    @Override
    public String aim() {
        return "";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        int components = plan.amount(1_000, 20);
        long each = plan.amount(480, 120);
        try (History history = new History(name(), components)) {
            Path data = history.nines().data();
            long databases = Place.bytes(data, ".mv.db");
            for (int place = 1; place <= PLACES; place++) {
                history.load().run(results(history.nines(), components, each, place));
            }
            history.await();
            awaitEvidence(data, plan);
            double results = (double) components * each * PLACES;
            double checks = Place.bytes(data, "nines.checks-", ".log") / results;
            double evidence = Place.bytes(data, "nines.evidence-", ".log") / results;
            double rest = (Place.bytes(data, ".mv.db") - databases) / results;
            String year = String.format(
                    "a year: results %.0f GB (kept 90 days), evidence %.0f GB",
                    checks * RESULTS_A_YEAR * KEPT / 1e9, evidence * RESULTS_A_YEAR / 1e9);
            return List.of(
                    Figure.alone("as sent", List.of(checks), "bytes", year),
                    Figure.alone("evidence", List.of(evidence), "bytes", ""),
                    Figure.alone("databases", List.of(rest), "bytes", ""));
        }
    }

    /** Hours go into evidence once a minute. */
    private static void awaitEvidence(Path data, Plan plan) {
        long before = -1;
        for (long now = 0; now != before && !plan.brief(); now = Place.bytes(data, "nines.evidence-", ".log")) {
            before = now == 0 ? -1 : now;
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        }
    }

    private static Words results(Subject nines, int components, long each, int place) {
        Instant base = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(8));
        return nines.order(new Words(), "post", "/api/checks")
                .with("connections", 1)
                .with("lines", 480)
                .with("requests", components * each / 480)
                .with("millis", 300_000)
                .with("components", components)
                .with("base", base.toEpochMilli())
                .with("step", EVERY_MILLIS)
                .with("place", place);
    }
}
