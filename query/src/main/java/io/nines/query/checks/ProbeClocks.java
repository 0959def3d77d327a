package io.nines.query.checks;

import io.nines.contract.InvalidObservationException;
import io.nines.contract.Observation;
import io.nines.contract.ObservationReader;
import io.nines.log.CheckSink;
import io.nines.log.ChecksReader;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures each probe's clock against ours, by its latest results: how long after their {@code at} they were received. */
@Singleton
class ProbeClocks {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long LATEST = 20_000;

    private final LogSettings log;

    ProbeClocks(LogSettings log) {
        this.log = log;
    }

    /** Who reports: the same probe with another key or from another place is another one. */
    private record Reporter(String probe, String location, String key) {}

    /**
     * A probe and its clock.
     *
     * @param probe its name; empty: it does not say
     * @param location where it is; empty: it does not say
     * @param key id of the access key that it uses
     * @param results how many of its results were looked at
     * @param lastAt the latest {@code at} of them
     * @param lastReceivedAt when the last one came
     * @param leastDelayMillis the shortest time from {@code at} to when it was received. Below 0: its clock is ahead of ours by at
     *     least that; far above 0: its clock is behind, or it sends late
     */
    @Schema(name = "ProbeClock")
    record ProbeClock(
            String probe,
            String location,
            String key,
            long results,
            Instant lastAt,
            Instant lastReceivedAt,
            long leastDelayMillis) {
        private ProbeClock and(ProbeClock other) {
            return new ProbeClock(
                    probe,
                    location,
                    key,
                    results + other.results,
                    later(lastAt, other.lastAt),
                    later(lastReceivedAt, other.lastReceivedAt),
                    Math.min(leastDelayMillis, other.leastDelayMillis));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /** The probes of the latest {@value #LATEST} records of each partition. */
    List<ProbeClock> measure() {
        try (ChecksReader ends = ChecksReader.from(log, Map.of())) {
            Map<Integer, Long> end = ends.endOffsets();
            Map<Integer, Long> start = new HashMap<>(ends.startOffsets());
            start.replaceAll((partition, first) -> Math.max(first, end.get(partition) - LATEST));
            return read(start, end);
        } catch (LogUnavailableException e) {
            throw EvidenceLog.away();
        }
    }

    private List<ProbeClock> read(Map<Integer, Long> start, Map<Integer, Long> end) {
        Sink sink = new Sink();
        try (ChecksReader reader = ChecksReader.from(log, start)) {
            while (end.entrySet().stream().anyMatch(at -> reader.nextOffsets().get(at.getKey()) < at.getValue())) {
                reader.poll(POLL, sink);
            }
        }
        return sink.clocks.values().stream()
                .sorted(Comparator.comparing(ProbeClock::probe)
                        .thenComparing(ProbeClock::location)
                        .thenComparing(ProbeClock::key))
                .toList();
    }

    private static final class Sink implements CheckSink {
        private final Map<Reporter, ProbeClock> clocks = new HashMap<>();

        @Override
        public void result(
                int partition, long offset, long receivedAtMillis, byte[] component, String keyId, byte[] line) {
            try {
                Observation result = ObservationReader.read(line, 0, line.length);
                ProbeClock clock = new ProbeClock(
                        result.probe(),
                        result.location(),
                        keyId,
                        1,
                        Instant.ofEpochMilli(result.at()),
                        Instant.ofEpochMilli(receivedAtMillis),
                        receivedAtMillis - result.at());
                clocks.merge(new Reporter(result.probe(), result.location(), keyId), clock, ProbeClock::and);
            } catch (InvalidObservationException e) {
                // written by somebody else than Nines: no probe of ours
            }
        }

        @Override
        public void tick(int partition, long offset, Instant at) {}

        @Override
        public void demand(int partition, long offset) {}
    }
}
