package io.nines.reports;

import io.nines.contract.EvidenceHour;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.log.EvidenceReader;
import io.nines.log.EvidenceRecord;
import io.nines.log.LogBrokenException;
import io.nines.log.LogSettings;
import io.nines.log.RecordLookup;
import io.nines.timeline.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Evidence as an event says how far it was written: of each hour the last version before that. Remembers where hours are, and
 * fetches those that are asked for.
 */
final class LogEvidence implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final int HOURS_AT_ONCE = 64;

    private final LogSettings log;
    private final Map<Integer, Long> ends = new TreeMap<>();
    private final List<EvidenceResults.Voided> voided;
    private final Set<String> wanted;
    private final Map<String, Hours> found = new HashMap<>();
    private RecordLookup lookup;

    LogEvidence(
            LogSettings log, ObservedThrough through, List<EvidenceResults.Voided> voided, Collection<String> wanted) {
        this.log = log;
        this.voided = voided;
        this.wanted = new HashSet<>(wanted);
        for (PartitionRead read : through.partitions()) {
            ends.put(read.partition(), read.evidenceNext());
        }
    }

    /** Shows the results of a component that count, in order of time. */
    void walk(String component, Interval window, EvidenceResults.Visitor visitor) {
        boolean isNew = wanted.add(component);
        if (isNew || lookup == null) {
            sweep();
        }
        Hours hours = found.get(component);
        if (hours == null) {
            return;
        }
        List<Integer> inside = hours.inside(window);
        for (int i = 0; i < inside.size(); i += HOURS_AT_ONCE) {
            List<Integer> some = inside.subList(i, Math.min(inside.size(), i + HOURS_AT_ONCE));
            fetch(hours, some).forEach(hour -> EvidenceResults.walk(hour, voided, window, visitor));
        }
    }

    private List<EvidenceHour> fetch(Hours hours, List<Integer> places) {
        List<Long> offsets = places.stream().map(place -> hours.offset[place]).toList();
        Map<Long, byte[]> versions = lookup.evidence(hours.partition, offsets, Long.MAX_VALUE);
        List<EvidenceHour> decoded = new ArrayList<>(offsets.size());
        for (long offset : offsets) {
            byte[] version = versions.get(offset);
            if (version == null) {
                throw new LogBrokenException(
                        0, "the evidence at offset " + offset + " of partition " + hours.partition + " is gone");
            }
            decoded.add(EvidenceHour.decode(version));
        }
        return decoded;
    }

    /** Goes through all evidence, once, and notes where the hours of those components are. */
    private void sweep() {
        found.clear();
        lookup = lookup == null ? RecordLookup.open(log) : lookup;
        try (EvidenceReader reader = EvidenceReader.from(log, Map.of())) {
            requireWhole(reader.endOffsets());
            while (isBefore(reader.nextOffsets())) {
                reader.poll(WAIT).forEach(this::note);
            }
        }
        found.values().forEach(Hours::sort);
    }

    private void requireWhole(Map<Integer, Long> there) {
        ends.forEach((partition, end) -> {
            if (there.getOrDefault(partition, 0L) < end) {
                throw new LogBrokenException(
                        0,
                        "the evidence of partition " + partition + " was written up to offset " + end
                                + ", but ends before");
            }
        });
    }

    private boolean isBefore(Map<Integer, Long> next) {
        return ends.entrySet().stream().anyMatch(end -> next.getOrDefault(end.getKey(), 0L) < end.getValue());
    }

    private void note(EvidenceRecord record) {
        if (record.next() <= ends.getOrDefault(record.partition(), 0L) && wanted.contains(record.component())) {
            found.computeIfAbsent(record.component(), any -> new Hours(record.partition()))
                    .add(record.hour(), record.offset());
        }
    }

    @Override
    public void close() {
        if (lookup != null) {
            lookup.close();
        }
    }

    /** Where a component's hours are; arrays, since there may be years of them. */
    private static final class Hours {
        private final int partition;
        private long[] hour = new long[16];
        private long[] offset = new long[16];
        private int size;

        Hours(int partition) {
            this.partition = partition;
        }

        void add(long which, long where) {
            if (size > 0 && hour[size - 1] == which) {
                offset[size - 1] = where;
                return;
            }
            if (size == hour.length) {
                hour = Arrays.copyOf(hour, size * 2);
                offset = Arrays.copyOf(offset, size * 2);
            }
            hour[size] = which;
            offset[size++] = where;
        }

        /** By hour; of several versions the last stays. */
        void sort() {
            Map<Long, Long> last = new TreeMap<>();
            for (int i = 0; i < size; i++) {
                last.put(hour[i], offset[i]);
            }
            size = 0;
            last.forEach((which, where) -> {
                hour[size] = which;
                offset[size++] = where;
            });
        }

        List<Integer> inside(Interval window) {
            List<Integer> inside = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (EvidenceHour.startOf(hour[i] + 1) > window.start()
                        && EvidenceHour.startOf(hour[i]) < window.end()) {
                    inside.add(i);
                }
            }
            return inside;
        }
    }
}
