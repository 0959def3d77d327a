package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import java.util.ArrayList;
import java.util.List;

/** Single results at a constant rate: what each adds to what the broker takes. */
final class PacedRow implements Row {
    private static final int RATE = 2_000;
    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return "paced";
    }

    @Override
    public String what() {
        return "single results at a constant 2,000/s, 60 s after 30 s of warm-up";
    }

    @Override
    public String against() {
        return "raw producer at the same rate";
    }

    @Override
    public String least() {
        return "adds 1 ms at p50, 5 ms at p99";
    }

    @Override
    public String aim() {
        return "half of that";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        List<Words> ours = new ArrayList<>();
        List<Words> theirs = new ArrayList<>();
        try (Intake intake = new Intake(name(), "always", plan)) {
            for (int i = 0; i < plan.rounds(); i++) {
                long warmUp = plan.millis(i == 0 ? 30_000 : 5_000);
                Words round =
                        new Words().with("rate", RATE).with("warmup", warmUp).with("millis", plan.millis(60_000));
                ours.add(intake.post(round.with("connections", CONNECTIONS).with("lines", 1)));
                theirs.add(intake.produce(round.with("inflight", 10_000)));
            }
            intake.check(1);
            return List.of(figure("p50", ours, theirs, ""), figure("p99", ours, theirs, intake.note()));
        }
    }

    private static Figure figure(String percentile, List<Words> ours, List<Words> theirs, String note) {
        return Figure.difference(percentile, values(ours, percentile), values(theirs, percentile), "ms", note);
    }

    private static List<Double> values(List<Words> rounds, String name) {
        return rounds.stream().map(round -> round.real(name)).toList();
    }
}
