package io.nines.bench.rows;

import io.nines.bench.Figure;
import io.nines.bench.Plan;
import io.nines.bench.Row;
import io.nines.bench.load.Words;
import io.nines.bench.run.Generator;
import io.nines.bench.run.Place;
import io.nines.bench.run.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** All projections from the log, against inserting the rows that come out. */
final class RebuildRow implements Row {
    private static final int MINUTES = 105;
    /** Slow enough that nearly every change is an event of its own. */
    private static final int REQUESTS_A_SECOND = 7;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String what() {
        return "rebuild of all projections from about 1,000,000 events, rows/s";
    }

    @Override
    public String against() {
        return "batched insert of the same rows in the same order into the same kind of store";
    }

    @Override
    public String least() {
        return "0.5";
    }

    @Override
    public String aim() {
        return "0.8";
    }

    @Override
    public List<Figure> measure(Plan plan) {
        Path data = Place.fresh(name());
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        try (Generator inserts = Generator.start()) {
            long events = prepared(plan, data);
            double idle = secondsToAll(data, events);
            for (int i = 0; i < plan.rounds(); i++) {
                delete(data.resolve("query.mv.db"));
                Place.remove(data.resolve("page"));
                double seconds = secondsToAll(data, events) - idle;
                Words inserted = insert(inserts, data);
                ours.add(inserted.number("rows") / Math.max(0.001, seconds));
                theirs.add(inserted.real("rate"));
            }
            return List.of(Figure.ratio("", ours, theirs, "/s", events + " events, evidence and page included"));
        } finally {
            Place.remove(data);
        }
    }

    /** A log of as many events, from results of components that changed with each of them. */
    private static long prepared(Plan plan, Path data) {
        Flaps flaps = new Flaps(plan, MINUTES, REQUESTS_A_SECOND);
        flaps.register(data);
        try (Subject nines = Subject.start(data, Map.of())) {
            return flaps.happen(nines, 1);
        }
    }

    private static double secondsToAll(Path data, long events) {
        try (Subject nines = Subject.start(data, Map.of())) {
            nines.await("/api/components/service-000000?atLeast=" + events);
            awaitPage(nines, events);
            return Duration.between(nines.launchedAt(), Instant.now()).toMillis() / 1_000.0;
        }
    }

    private static void awaitPage(Subject nines, long events) {
        long position = 0;
        while (position < events) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            position = nines.await("/api/v2/status.json")
                    .headers()
                    .firstValueAsLong("Nines-Position")
                    .orElse(0);
        }
    }

    private static Words insert(Generator inserts, Path data) {
        delete(data.resolve("bare.mv.db"));
        return inserts.run(new Words()
                .with("do", "insert")
                .with("source", data.resolve("query"))
                .with("target", data.resolve("bare"))
                .with("batch", 20_000)
                .with("tables", "log_position,component,observed_event,evidence_version,evidence_hour"));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
