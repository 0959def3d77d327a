package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import io.nines.bench.run.Generator;
import io.nines.bench.run.Place;
import io.nines.bench.run.PreparedLog;
import io.nines.bench.run.StoredResults;
import io.nines.bench.run.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every component changes every minute, for an hour of log time, sixty times as fast as it would be. */
final class FlappingRow implements Row {
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final int MINUTES = 60;
    private static final int LINES = 500;

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
        int components = plan.amount(10_000, 500);
        Path data = Place.fresh(name());
        try (PreparedLog log = new PreparedLog(data)) {
            log.register(components, Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS));
        }
        try (Subject nines = Subject.start(data, Map.of());
                Generator load = Generator.start()) {
            nines.await("/api/components/service-000000?atLeast=" + components);
            long bytes = Place.bytes(data, "nines.events-0", ".log");
            long start = System.nanoTime();
            load.run(results(plan, nines, components, downs));
            String read = new TreeMap<>(StoredResults.ends(nines.log()))
                    .entrySet().stream()
                            .map(end -> end.getKey() + ":" + end.getValue())
                            .collect(Collectors.joining(","));
            String answer = nines.await("/api/components/service-000000?afterChecks=" + read)
                    .body();
            double seconds = (System.nanoTime() - start) / 1e9;
            Matcher position = POSITION.matcher(answer);
            long events = position.find() ? Long.parseLong(position.group(1)) - components : 0;
            return new Hour(seconds, events, Place.bytes(data, "nines.events-0", ".log") - bytes);
        } finally {
            Place.remove(data);
        }
    }

    private static Words results(Plan plan, Subject nines, int components, int downs) {
        long requests = (long) components * MINUTES / LINES;
        return new Words()
                .with("do", "post")
                .with("path", "/api/checks")
                .with("port", nines.port())
                .with("key", Subject.KEY)
                .with("connections", 1)
                .with("lines", LINES)
                .with("rate", plan.brief() ? requests : requests / 60)
                .with("requests", requests)
                .with("millis", 300_000)
                .with("components", components)
                .with("base", Instant.now().minus(61, ChronoUnit.MINUTES).toEpochMilli())
                .with("step", 60_000)
                .with("every", 2)
                .with("downs", downs);
    }
}
