package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import java.util.ArrayList;
import java.util.List;

/** Single results without flush, against the server alone. */
final class EmptyRow implements Row {
    private static final int CONNECTIONS = 64;
    private static final int ROUND_MILLIS = 8_000;

    @Override
    public String name() {
        return "single-os";
    }

    @Override
    public String what() {
        return "single results, 64 connections, flush off, results/s";
    }

    @Override
    public String against() {
        return "the same server, an empty 204 to the same request";
    }

    @Override
    public String least() {
        return "0.35";
    }

    @Override
    public String aim() {
        return "0.5";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        Words round =
                new Words().with("connections", CONNECTIONS).with("lines", 1).with("millis", plan.millis(ROUND_MILLIS));
        try (Intake intake = new Intake(name(), "os", plan)) {
            intake.post(new Words()
                    .with("connections", CONNECTIONS)
                    .with("lines", 1)
                    .with("millis", plan.millis(45_000)));
            intake.settle();
            intake.empty(round);
            for (int i = 0; i < plan.rounds(); i++) {
                ours.add(intake.post(round).real("rate"));
                intake.settle();
                theirs.add(intake.empty(round).real("rate"));
            }
            intake.check(1);
            return List.of(Figure.ratio("", ours, theirs, "/s", intake.note()));
        }
    }
}
