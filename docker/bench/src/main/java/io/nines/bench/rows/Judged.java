package io.nines.bench.rows;

import io.nines.bench.Plan;
import io.nines.bench.load.Words;
import io.nines.bench.run.Place;
import io.nines.bench.run.PreparedLog;
import io.nines.bench.run.StoredResults;
import io.nines.bench.run.Subject;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.log.EventLogReader;
import io.nines.log.LogHead;
import io.nines.log.LogSettings;
import io.nines.log.LoggedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Detection on a log that is full when Nines starts: how long from the start until all is judged, in evidence and on record,
 * less the same without any results.
 */
final class Judged implements AutoCloseable {
    private static final Duration SPAN = Duration.ofMinutes(100);

    private final Path template;
    private final int components;

    /** Prepares components that a first run of Nines has taken up. */
    Judged(String name, int components) {
        this.template = Place.fresh(name);
        this.components = components;
        Instant registered = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        try (PreparedLog log = new PreparedLog(template)) {
            log.register(components, registered);
        }
        try (Subject nines = Subject.start(template, Map.of())) {
            nines.await("/api/components?atLeast=" + components);
        }
    }

    /** What a run took, and what it left running. */
    record Run(Subject nines, double seconds, long results) implements AutoCloseable {
        @Override
        public void close() {
            nines.close();
            Place.remove(nines.data());
        }
    }

    /** What a run without results takes. */
    double idleSeconds(Plan plan) {
        if (plan.brief()) {
            return 0;
        }
        try (Run run = run(0)) {
            return run.seconds();
        }
    }

    /** Starts Nines on that many results, and waits until they are judged. */
    Run run(long results) {
        Path data = copy();
        try (PreparedLog log = new PreparedLog(data)) {
            log.results(order(results), 0, results);
        }
        Subject nines = Subject.start(data, Map.of());
        Map<Integer, Long> ends = StoredResults.ends(nines.log());
        StoredResults.awaitJudged(nines, ends);
        return new Run(nines, seconds(nines.launchedAt(), judgedAt(nines.log(), ends)), results);
    }

    private Words order(long results) {
        long each = Math.max(1, results / components);
        Instant base = Instant.now().minus(SPAN).minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        return new Words()
                .with("components", components)
                .with("base", base.toEpochMilli())
                .with("step", Math.max(1, SPAN.toMillis() / each));
    }

    /** When the first record was made of having judged as far as that. */
    private static Instant judgedAt(LogSettings log, Map<Integer, Long> ends) {
        try (EventLogReader reader = EventLogReader.after(log, LogHead.START)) {
            while (true) {
                for (LoggedEvent logged : reader.poll(Duration.ofMillis(200))) {
                    if (logged.event() instanceof ObservedThrough through && covers(through, ends)) {
                        return logged.entry().recordedAt();
                    }
                }
            }
        }
    }

    private static boolean covers(ObservedThrough through, Map<Integer, Long> ends) {
        return through.partitions().stream().allMatch(read -> read.checksNext() >= ends.get(read.partition()));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }

    private Path copy() {
        Path data = Place.fresh(template.getFileName() + "-run");
        try (Stream<Path> files = Files.walk(template)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                if (!file.equals(template)) {
                    Files.copy(file, data.resolve(template.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Place.remove(template);
    }
}
