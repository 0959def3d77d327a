package io.nines.bench.run;

import io.nines.bench.load.Results;
import io.nines.log.CheckSink;
import io.nines.log.ChecksReader;
import io.nines.log.LogSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is on {@code nines.checks}, to compare with what was acknowledged. */
public final class StoredResults {
    private StoredResults() {}

    /** Where the topic ends now. */
    public static Map<Integer, Long> ends(LogSettings log) {
        try (ChecksReader reader = ChecksReader.from(log, Map.of())) {
            return reader.endOffsets();
        }
    }

    /** Waits until everything up to those ends is judged. */
    public static void awaitJudged(Subject nines, Map<Integer, Long> ends) {
        nines.await("/api/components/" + Results.component(0) + "?afterChecks="
                + new TreeMap<>(ends)
                        .entrySet().stream()
                                .map(end -> end.getKey() + ":" + end.getValue())
                                .collect(Collectors.joining(",")));
    }

    /**
     * Reads what came since, and holds it against what was acknowledged.
     *
     * @throws IllegalStateException if an acknowledged result is not there
     */
    public static void expect(LogSettings log, Map<Integer, Long> since, Results results, long from, long to) {
        BitSet found = new BitSet();
        try (ChecksReader reader = ChecksReader.from(log, since)) {
            Map<Integer, Long> ends = reader.endOffsets();
            CheckSink sink = new CheckSink() {
                @Override
                public void result(
                        int partition, long offset, long receivedAt, byte[] component, String keyId, byte[] line) {
                    long number = results.numberOf(line) - from;
                    if (number >= 0 && number < to - from) {
                        found.set((int) number);
                    }
                }

                @Override
                public void tick(int partition, long offset, Instant at) {}

                @Override
                public void demand(int partition, long offset) {}
            };
            while (ends.entrySet().stream().anyMatch(end -> reader.nextOffsets().get(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200), sink);
            }
        }
        if (found.cardinality() != to - from) {
            throw new IllegalStateException(
                    to - from + " results were acknowledged, " + found.cardinality() + " are on the log");
        }
    }
}
