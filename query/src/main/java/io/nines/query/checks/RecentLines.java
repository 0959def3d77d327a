package io.nines.query.checks;

import io.nines.contract.InvalidObservationException;
import io.nines.contract.Observation;
import io.nines.contract.ObservationReader;
import io.nines.log.CheckSink;
import io.nines.log.ChecksReader;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the lines of a component that are not in evidence yet: those at the end of its partition. */
@Singleton
class RecentLines {
    private static final Duration POLL = Duration.ofMillis(500);

    private final LogSettings log;

    RecentLines(LogSettings log) {
        this.log = log;
    }

    /**
     * A line.
     *
     * @param key id of the access key that it was sent with
     */
    record Line(Observation result, String key, long offset) {}

    /**
     * What is at the end of a component's partition.
     *
     * @param lines of that component, as far as they were wanted
     */
    record End(int partition, List<Line> lines) {}

    /**
     * Reads on from what is in evidence to the end as it is now.
     *
     * @param resume by partition, where that is; missing: at its start
     */
    End read(String component, Map<Integer, Long> resume, Predicate<Observation> wanted) {
        try (ChecksReader reader = ChecksReader.from(log, resume)) {
            int partition = reader.partitionOf(component);
            reader.only(partition);
            Sink sink = new Sink(observation -> observation.component().equals(component) && wanted.test(observation));
            long end = reader.endOffsets().get(partition);
            while (reader.nextOffsets().get(partition) < end) {
                reader.poll(POLL, sink);
            }
            return new End(partition, sink.lines);
        } catch (LogUnavailableException e) {
            throw EvidenceLog.away();
        }
    }

    private static final class Sink implements CheckSink {
        private final Predicate<Observation> wanted;
        private final List<Line> lines = new ArrayList<>();

        Sink(Predicate<Observation> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void result(
                int partition, long offset, long receivedAtMillis, byte[] component, String keyId, byte[] line) {
            try {
                Observation result = ObservationReader.read(line, 0, line.length);
                if (wanted.test(result)) {
                    lines.add(new Line(result, keyId, offset));
                }
            } catch (InvalidObservationException e) {
                // written by somebody else than Nines: detection passes over it, too
            }
        }

        @Override
        public void tick(int partition, long offset, Instant at) {}

        @Override
        public void demand(int partition, long offset) {}
    }
}
