package io.nines.bench.rows;

import io.nines.bench.load.Words;
import io.nines.bench.run.Place;
import io.nines.bench.run.PreparedLog;
import io.nines.bench.run.StoredResults;
import io.nines.bench.run.Subject;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.log.EventLogReader;
import io.nines.log.LogHead;
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
 * Detection on a log that is full when Nines starts: how many results a second are judged, in evidence and on record, from when
 * two thirds of them are, by which time the compiler knows what it is about.
 */
final class Judged implements AutoCloseable {
    private static final int WARM = 2;

    private final Path template;
    private final int components;
    private final List<String> options;

    /** Prepares components that a first run of Nines has taken up, and so many results of them, evenly over a time. */
    Judged(String name, int components, long results, Duration span, String... options) {
        this.template = Place.fresh(name);
        this.components = components;
        this.options = List.of(options);
        Instant registered = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        try (PreparedLog log = new PreparedLog(template)) {
            log.register(components, registered);
        }
        try (Subject nines = Subject.start(template, Map.of(), this.options)) {
            nines.await("/api/components?atLeast=" + components);
        }
        try (PreparedLog log = new PreparedLog(template)) {
            log.results(order(results, span), 0, results);
        }
    }

    /** How fast a run was, and what it left running. */
    record Run(Subject nines, double rate) implements AutoCloseable {
        @Override
        public void close() {
            nines.close();
            Place.remove(nines.data());
        }
    }

    /** Starts Nines on a copy, and waits until all results are judged. */
    Run run() {
        Subject nines = Subject.start(copy(), Map.of(), options);
        try {
            Map<Integer, Long> ends = StoredResults.ends(nines.log());
            StoredResults.awaitJudged(nines, ends);
            return new Run(nines, rate(nines, ends));
        } catch (RuntimeException e) {
            nines.close();
            throw e;
        }
    }

    /** After the components were taken up, as results come in: earlier ones would have to be judged again, as late ones are. */
    private Words order(long results, Duration span) {
        long each = Math.max(1, results / components);
        Instant base = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Words()
                .with("components", components)
                .with("base", base.toEpochMilli())
                .with("step", Math.max(1, span.toMillis() / each));
    }

    /** By what is on record: so many were judged at that instant, so many at a later one. */
    private static double rate(Subject nines, Map<Integer, Long> ends) {
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        long first = 0;
        Instant from = nines.launchedAt();
        try (EventLogReader reader = EventLogReader.after(nines.log(), LogHead.START)) {
            while (true) {
                for (LoggedEvent logged : reader.poll(Duration.ofMillis(200))) {
                    Instant at = logged.entry().recordedAt();
                    long judged = logged.event() instanceof ObservedThrough through ? judged(through) : 0;
                    if (judged >= all) {
                        return (judged - first)
                                * 1_000.0
                                / Duration.between(from, at).toMillis();
                    }
                    if (judged >= all * WARM / 3 && first == 0) {
                        first = judged;
                        from = at;
                    }
                }
            }
        }
    }

    private static long judged(ObservedThrough through) {
        return through.partitions().stream()
                .mapToLong(PartitionRead::checksNext)
                .sum();
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
