package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import io.nines.bench.run.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Everything that detection does with a result, against reading it. */
final class DetectionRow implements Row {
    private static final int COMPONENTS = 1_000;

    @Override
    public String name() {
        return "detection";
    }

    @Override
    public String what() {
        return "detection: results/s read, folded, in evidence, on record";
    }

    @Override
    public String against() {
        return "plain consumer that drops them";
    }

    @Override
    public String least() {
        return "0.3";
    }

    @Override
    public String aim() {
        return "0.5";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        int results = plan.amount(40_000_000, 20_000);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        try (Judged judged = new Judged(name(), COMPONENTS, results, Duration.ofHours(9));
                Generator consumer = Generator.start()) {
            for (int i = 0; i < plan.rounds(); i++) {
                try (Judged.Run run = judged.run()) {
                    ours.add(run.rate());
                    theirs.add(consumer.run(new Words()
                                    .with("do", "consume")
                                    .with("topic", "nines.checks")
                                    .with("port", run.nines().kafkaPort()))
                            .real("rate"));
                }
            }
        }
        return List.of(Figure.ratio("", ours, theirs, "/s", results + " results a round, two thirds are warm-up"));
    }
}
