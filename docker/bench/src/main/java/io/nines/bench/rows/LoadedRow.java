package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import io.nines.bench.run.Generator;
import io.nines.bench.run.Place;
import io.nines.bench.run.PreparedLog;
import io.nines.bench.run.Procs;
import io.nines.bench.run.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page is open while results come in at a steady rate: how soon it hears of a change, and what memory all of it takes. */
final class LoadedRow implements Row {
    private static final int RATE = 1_000;

    @Override
    public String name() {
        return "loaded";
    }

    @Override
    public String what() {
        return "1,000 results/s for 10,000 components";
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
        return "p99 250 ms; 350 MB idle, 512 MB loaded";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        int components = plan.amount(10_000, 100);
        Path data = Place.fresh(name());
        try (PreparedLog log = new PreparedLog(data)) {
            log.register(components, Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS));
        }
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        try (Subject nines = Subject.start(data, Map.of());
                Generator load = Generator.start();
                Generator page = Generator.start()) {
            nines.await("/api/components/service-000000?atLeast=" + components);
            double idle = Procs.residentMegabytes(nines.pid());
            long rounds = plan.rounds();
            load.order(steady(nines, components, plan.millis(rounds * 16_000)).with("warmup", plan.millis(20_000)));
            flips(page, nines, plan.brief() ? 2 : 20);
            for (int i = 0; i < rounds; i++) {
                Words round = flips(page, nines, plan.brief() ? 3 : 20);
                p50.add(round.real("p50"));
                p99.add(round.real("p99"));
                memory.add(Procs.residentMegabytes(nines.pid()));
            }
            Words report = load.report();
            return List.of(
                    Figure.alone("accepted to change on an open page, p50", p50, "ms", ""),
                    Figure.alone("accepted to change on an open page, p99", p99, "ms", ""),
                    Figure.alone("resident memory idle", List.of(idle), "MB", ""),
                    Figure.alone(
                            "resident memory loaded",
                            memory,
                            "MB",
                            Figure.text(report.real("rate")) + " results/s, p99 " + Figure.text(report.real("p99"))
                                    + " ms"));
        } finally {
            Place.remove(data);
        }
    }

    /** Each component gets a result every so many seconds, at the instant at which it is sent. */
    private static Words steady(Subject nines, int components, long millis) {
        return nines.order(new Words(), "post", "/api/checks")
                .with("connections", 32)
                .with("lines", 1)
                .with("rate", RATE)
                .with("millis", millis)
                .with("first", 1)
                .with("components", components - 1)
                .with("base", System.currentTimeMillis())
                .with("step", (components - 1) * 1_000L / RATE);
    }

    private static Words flips(Generator page, Subject nines, int changes) {
        return page.run(new Words()
                .with("do", "listen")
                .with("flip", "")
                .with("connections", 1)
                .with("changes", changes)
                .with("component", "service-000000")
                .with("port", nines.port())
                .with("key", Subject.KEY));
    }
}
