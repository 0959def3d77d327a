package io.nines.bench.rows;

import io.nines.bench.Plan;
import io.nines.bench.load.Words;
import io.nines.bench.run.Generator;
import io.nines.bench.run.PreparedLog;
import io.nines.bench.run.StoredResults;
import io.nines.bench.run.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Components that are checked every minute of log time, and change with each check or never. */
final class Flaps {
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final int LINES = 500;

    private final Plan plan;
    private final int components;
    private final int minutes;
    private final int rate;

    /**
     * Of so many minutes.
     *
     * @param rate requests a second, each with 500 results
     */
    Flaps(Plan plan, int minutes, int rate) {
        this.plan = plan;
        this.rate = rate;
        this.components = plan.amount(10_000, 500);
        this.minutes = minutes;
    }

    int components() {
        return components;
    }

    /** Registers the components, in a log without events. */
    void register(Path data) {
        try (PreparedLog log = new PreparedLog(data)) {
            log.register(components, Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /**
     * Posts all results, and waits until all of them are judged and taken in.
     *
     * @param downs 1: every second check failed; 0: none
     * @return the position by then
     */
    long happen(Subject nines, int downs) {
        nines.await("/api/components/service-000000?atLeast=" + components);
        try (Generator load = Generator.start()) {
            load.run(results(nines, downs));
        }
        String read = new TreeMap<>(StoredResults.ends(nines.log()))
                .entrySet().stream()
                        .map(end -> end.getKey() + ":" + end.getValue())
                        .collect(Collectors.joining(","));
        Matcher position = POSITION.matcher(nines.await("/api/components/service-000000?afterChecks=" + read)
                .body());
        if (!position.find()) {
            throw new IllegalStateException("an answer without a position");
        }
        return Long.parseLong(position.group(1));
    }

    private Words results(Subject nines, int downs) {
        long requests = (long) components * minutes / LINES;
        return nines.order(new Words(), "post", "/api/checks")
                .with("connections", 1)
                .with("lines", LINES)
                .with("rate", plan.brief() ? requests : rate)
                .with("requests", requests)
                .with("millis", 600_000)
                .with("components", components)
                .with(
                        "base",
                        Instant.now().minus(Duration.ofMinutes(minutes + 1)).toEpochMilli())
                .with("step", 60_000)
                .with("every", 2)
                .with("downs", downs);
    }
}
