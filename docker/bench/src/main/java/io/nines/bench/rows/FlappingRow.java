package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.run.Place;
import io.nines.bench.run.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every component changes every minute, for an hour of log time, sixty times as fast as it would be. */
final class FlappingRow implements Row {
    private static final int MINUTES = 60;
    private static final int MINUTE_A_SECOND = 20;

    @Override
    public String name() {
        return "flapping";
    }

    @Override
    public String what() {
        return "10,000 components flapping every minute for an hour, sent in a minute: seconds until all is judged";
    }

    @Override
    public String against() {
        return "the same components quiet";
    }

    @Override
    public String least() {
        return "keeps up";
    }

    @Override
    public String aim() {
        return "";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        List<Double> flapping = new ArrayList<>();
        List<Double> quiet = new ArrayList<>();
        String note = "";
        int rounds = Math.min(plan.rounds(), 2);
        for (int i = 0; i < rounds; i++) {
            Hour wild = hour(plan, 1);
            Hour calm = hour(plan, 0);
            flapping.add(wild.seconds());
            quiet.add(calm.seconds());
            note = String.format(
                    "%,d events, %,d bytes, %,.0f events/s; quiet: %,d events",
                    wild.events(), wild.bytes(), wild.events() / wild.seconds(), calm.events());
        }
        return List.of(Figure.ratio("", flapping, quiet, "s", note));
    }

    private record Hour(double seconds, long events, long bytes) {}

    private Hour hour(Plan plan, int downs) {
        Flaps flaps = new Flaps(plan, MINUTES, MINUTE_A_SECOND);
        Path data = Place.fresh(name());
        flaps.register(data);
        try (Subject nines = Subject.start(data, Map.of())) {
            nines.await("/api/components/service-000000?atLeast=" + flaps.components());
            long bytes = Place.bytes(data, "nines.events-0", ".log");
            long start = System.nanoTime();
            long position = flaps.happen(nines, downs);
            double seconds = (System.nanoTime() - start) / 1e9;
            long events = position - flaps.components();
            return new Hour(seconds, events, Place.bytes(data, "nines.events-0", ".log") - bytes);
        } finally {
            Place.remove(data);
        }
    }
}
