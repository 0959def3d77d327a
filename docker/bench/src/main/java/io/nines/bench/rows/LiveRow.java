package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import io.nines.bench.run.Generator;
import io.nines.bench.run.Place;
import io.nines.bench.run.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One change, and many open pages. */
final class LiveRow implements Row {
    @Override
    public String name() {
        return "live";
    }

    @Override
    public String what() {
        return "5,000 open pages, one change: ms from the command to the last page";
    }

    @Override
    public String against() {
        return "one open page";
    }

    @Override
    public String least() {
        return "within 250 ms";
    }

    @Override
    public String aim() {
        return "100 ms";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        List<Double> many = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        try (Subject nines = Subject.start(Place.fresh(name()), Map.of());
                Generator pages = Generator.start()) {
            nines.register(10, History.DETECTION);
            listen(pages, nines, plan.amount(1_000, 10), 3);
            for (int i = 0; i < plan.rounds(); i++) {
                many.add(listen(pages, nines, plan.amount(5_000, 50), plan.brief() ? 2 : 8));
                one.add(listen(pages, nines, 1, plan.brief() ? 2 : 8));
            }
            return List.of(Figure.difference(
                    "", many, one, "ms", "pages' process " + Math.round(pages.processorSeconds()) + " s"));
        }
    }

    private static double listen(Generator pages, Subject nines, int connections, int changes) {
        return pages.run(new Words()
                        .with("do", "listen")
                        .with("connections", connections)
                        .with("changes", changes)
                        .with("component", "service-000000")
                        .with("port", nines.port())
                        .with("key", Subject.KEY))
                .real("last");
    }
}
