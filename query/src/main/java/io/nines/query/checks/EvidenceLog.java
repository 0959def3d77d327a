package io.nines.query.checks;

import io.nines.contract.EvidenceHour;
import io.nines.contract.InvalidObservationException;
import io.nines.contract.Observation;
import io.nines.contract.ObservationReader;
import io.nines.http.ProblemException;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import io.nines.log.RecordLookup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds evidence and lines by their place on the log. */
@Singleton
class EvidenceLog {
    private final LogSettings log;
    private RecordLookup lookup;

    EvidenceLog(LogSettings log) {
        this.log = log;
    }

    /** The hour's evidence. */
    EvidenceHour hour(EvidenceRepository.Hour hour) {
        byte[] value = found(all -> all.evidence(hour.partition(), hour.offset()))
                .orElseThrow(() -> new IllegalStateException("the evidence of " + hour.component() + " at offset "
                        + hour.offset() + " of partition " + hour.partition() + " is gone"));
        return EvidenceHour.decode(value);
    }

    /** Versions of evidence, in the order given. */
    List<EvidenceHour> hours(List<EvidenceRepository.Version> versions) {
        Map<Integer, List<Long>> offsets = versions.stream()
                .collect(Collectors.groupingBy(
                        EvidenceRepository.Version::partition,
                        Collectors.mapping(EvidenceRepository.Version::offset, Collectors.toList())));
        Map<Integer, Map<Long, byte[]>> values = new HashMap<>();
        offsets.forEach((partition, of) ->
                values.put(partition, found(all -> all.evidence(partition, of, Long.MAX_VALUE))));
        return versions.stream()
                .map(version -> whole(version, values.get(version.partition()).get(version.offset())))
                .toList();
    }

    private static EvidenceHour whole(EvidenceRepository.Version version, byte[] value) {
        if (value == null) {
            throw new IllegalStateException("the evidence of " + version.component() + " at offset " + version.offset()
                    + " of partition " + version.partition() + " is gone");
        }
        return EvidenceHour.decode(value);
    }

    /** The lines at these offsets that are still kept. */
    Map<Long, Observation> lines(int partition, Collection<Long> offsets) {
        Map<Long, Observation> lines = new HashMap<>();
        found(all -> all.checks(partition, offsets)).forEach((offset, line) -> {
            try {
                lines.put(offset, ObservationReader.read(line, 0, line.length));
            } catch (InvalidObservationException e) {
                throw new IllegalStateException("offset " + offset + " is in evidence, but is no result", e);
            }
        });
        return lines;
    }

    private synchronized RecordLookup opened() {
        if (lookup == null) {
            lookup = RecordLookup.open(log);
        }
        return lookup;
    }

    private <T> T found(Function<RecordLookup, T> question) {
        try {
            return question.apply(opened());
        } catch (LogUnavailableException e) {
            throw away();
        }
    }

    static ProblemException away() {
        return ProblemException.of(
                        503, "log-unavailable", "The log is away", "Results are read from the log. Ask again later.")
                .withHeader("Retry-After", "5");
    }

    @PreDestroy
    synchronized void close() {
        if (lookup != null) {
            lookup.close();
        }
    }
}
