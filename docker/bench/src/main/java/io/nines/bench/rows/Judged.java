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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Detection on a log that is full when Nines starts: how many results a second are judged, in evidence and on record, from when
 * two thirds of them are, by which time the compiler knows what it is about.
 */
final class Judged implements AutoCloseable {
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

    /**
     * After the components were taken up, as results come in: earlier ones would have to be judged again, as late ones are. From
     * a full hour on, and so whenever it is run as many hours go into evidence in the last third.
     */
    private Words order(long results, Duration span) {
        long each = Math.max(1, results / components);
        Instant base = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        return new Words()
                .with("components", components)
                .with("base", base.toEpochMilli())
                .with("step", Math.max(1, span.toMillis() / each));
    }

    /** So many were judged by then. */
    private record Point(Instant at, long judged) {}

    private static double rate(Subject nines, Map<Integer, Long> ends) {
        List<Point> points = points(nines, ends);
        Point last = points.get(points.size() - 1);
        Point warm = points.stream()
                .filter(point -> !point.equals(last) && point.judged() >= last.judged() * 2 / 3)
                .findFirst()
                .orElse(points.get(0));
        return (last.judged() - warm.judged())
                * 1_000.0
                / Duration.between(warm.at(), last.at()).toMillis();
    }

    /** What is on record of it, from the start of the process to the first record of having judged as far as that. */
    private static List<Point> points(Subject nines, Map<Integer, Long> ends) {
        List<Point> points = new ArrayList<>(List.of(new Point(nines.launchedAt(), 0)));
        try (EventLogReader reader = EventLogReader.after(nines.log(), LogHead.START)) {
            while (true) {
                for (LoggedEvent logged : reader.poll(Duration.ofMillis(200))) {
                    if (logged.event() instanceof ObservedThrough through) {
                        points.add(new Point(logged.entry().recordedAt(), judged(through)));
                        if (covers(through, ends)) {
                            return points;
                        }
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

    private static boolean covers(ObservedThrough through, Map<Integer, Long> ends) {
        return through.partitions().stream().allMatch(read -> read.checksNext() >= ends.get(read.partition()));
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
