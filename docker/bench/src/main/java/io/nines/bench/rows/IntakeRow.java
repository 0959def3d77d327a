package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import io.nines.bench.run.Procs;
import java.util.ArrayList;
import java.util.List;

/** As many results as go, over HTTP and by a bare producer with as many in flight. */
record IntakeRow(String name, String flush, int connections, int lines, String least, String aim) implements Row {
    private static final int WARM_UP_MILLIS = 45_000;
    private static final int ROUND_MILLIS = 8_000;

    @Override
    public String what() {
        return (lines > 1 ? "NDJSON of " + lines + " results a request" : "single results") + ", " + connections
                + " connections, results/s" + (flush.equals("os") ? ", flush off" : "");
    }

    @Override
    public String against() {
        return "raw producer, " + connections * lines + " records in flight";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        double processor = 0;
        long results = 0;
        try (Intake intake = new Intake(name, flush, plan)) {
            round(intake, plan.millis(WARM_UP_MILLIS));
            intake.settle();
            raw(intake, plan.millis(ROUND_MILLIS));
            for (int i = 0; i < plan.rounds(); i++) {
                double before = Procs.processorSeconds(intake.nines().pid());
                Words round = round(intake, plan.millis(ROUND_MILLIS));
                processor += Procs.processorSeconds(intake.nines().pid()) - before;
                results += round.number("answered") * lines;
                ours.add(round.real("rate") * lines);
                intake.settle();
                theirs.add(raw(intake, plan.millis(ROUND_MILLIS)).real("rate"));
            }
            intake.check(lines);
            return List.of(Figure.ratio(
                    "",
                    ours,
                    theirs,
                    "/s",
                    intake.note() + "; server " + Figure.text(processor / results * 1e6)
                            + " s of processor time a million results"));
        }
    }

    private Words round(Intake intake, long millis) {
        return intake.post(new Words()
                .with("connections", connections)
                .with("lines", lines)
                .with("millis", millis));
    }

    private Words raw(Intake intake, long millis) {
        return intake.produce(new Words().with("inflight", connections * lines).with("millis", millis));
    }
}
