package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a result costs where there are many components, against where there are few. */
final class ScaleRow implements Row {
    /** One result a minute of each of the many. */
    private static final Duration SPAN = Duration.ofHours(3);

    /** A component takes some 4 KB: 100,000 do not fit into what is given to Nines as it comes. */
    private static final String HEAP = "-Xmx1g";

    @Override
    public String name() {
        return "detection-scale";
    }

    @Override
    public String what() {
        return "detection at 100,000 components, microseconds a result";
    }

    @Override
    public String against() {
        return "the same at 100 components";
    }

    @Override
    public String least() {
        return "within 2x";
    }

    @Override
    public String aim() {
        return "1.3x";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        int results = plan.amount(18_000_000, 20_000);
        List<Double> many = new ArrayList<>();
        List<Double> few = new ArrayList<>();
        try (Judged large = new Judged("detection-many", plan.amount(100_000, 1_000), results, SPAN, HEAP);
                Judged small = new Judged("detection-few", 100, results, SPAN, HEAP)) {
            for (int i = 0; i < plan.rounds(); i++) {
                many.add(micros(large));
                few.add(micros(small));
            }
        }
        return List.of(Figure.ratio(
                "", many, few, "us", results + " results a round, two thirds are warm-up; 1 GB of heap for both"));
    }

    private static double micros(Judged judged) {
        try (Judged.Run run = judged.run()) {
            return 1e6 / run.rate();
        }
    }
}
