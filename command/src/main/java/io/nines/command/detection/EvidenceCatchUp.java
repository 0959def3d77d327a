package io.nines.command.detection;

import io.nines.command.detection.DetectionRepository.DirtyHours;
import io.nines.command.detection.DetectionRepository.HourRow;
import io.nines.command.publication.StoreTransactions;
import io.nines.contract.EvidenceHour;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.contract.Source;
import io.nines.log.EvidenceReader;
import io.nines.log.EvidenceRecord;
import io.nines.log.LogSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings the index of hours up to what is in {@code nines.evidence}: it is behind after a crash between writing evidence and
 * storing that, and when the database was lost or put back to an earlier copy. Also takes the hashes on from the last event.
 */
final class EvidenceCatchUp {
    private static final Duration POLL = Duration.ofMillis(500);

    private final LogSettings log;
    private final StoreTransactions transactions;
    private final DetectionRepository repository;
    private final Map<Integer, PartitionRow> rows = new TreeMap<>();
    private final Map<Integer, PartitionRead> recorded = new TreeMap<>();
    private final Map<Integer, RollingHash> hashes = new HashMap<>();
    private Map<String, DirtyHours> dirty;
    private Map<String, Set<String>> keys;

    EvidenceCatchUp(
            LogSettings log,
            StoreTransactions transactions,
            DetectionRepository repository,
            RecordedRepository recordedRepository) {
        this.log = log;
        this.transactions = transactions;
        this.repository = repository;
        rows.putAll(repository.partitions());
        recorded.putAll(recordedRepository.partitions());
    }

    /** Reads what there is. */
    void run() {
        dirty = repository.dirty();
        keys = repository.keys();
        Map<Integer, Long> starts = new HashMap<>();
        rows.forEach((partition, row) -> starts.put(
                partition,
                Math.min(
                        row.evidenceNext(),
                        recorded.getOrDefault(partition, PartitionRow.unread(partition))
                                .evidenceNext())));
        try (EvidenceReader reader = EvidenceReader.from(log, starts)) {
            Map<Integer, Long> ends = reader.endOffsets();
            ends.keySet().forEach(this::startHash);
            while (isBefore(reader.nextOffsets(), ends)) {
                take(reader.poll(POLL, this::hash));
            }
            reader.nextOffsets().forEach(this::goOnAt);
        }
    }

    private void startHash(int partition) {
        rows.putIfAbsent(partition, PartitionRow.start(partition));
        PartitionRead read = recorded.computeIfAbsent(partition, PartitionRow::unread);
        hashes.put(partition, new RollingHash(read.evidenceSha256()));
    }

    private static boolean isBefore(Map<Integer, Long> next, Map<Integer, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> next.get(end.getKey()) < end.getValue());
    }

    private void hash(int partition, long offset, byte[] value) {
        if (offset >= recorded.get(partition).evidenceNext()) {
            hashes.get(partition).add(value);
        }
    }

    /** Beyond the last version there may be the begin of one that was never finished. */
    private void goOnAt(int partition, long next) {
        rows.computeIfPresent(partition, (same, row) -> row.goingOnAt(Math.max(next, row.evidenceNext())));
    }

    private void take(List<EvidenceRecord> records) {
        Map<List<Object>, HourRow> hours = new HashMap<>();
        Map<String, DirtyHours> changed = new HashMap<>();
        Map<String, Set<String>> newKeys = new HashMap<>();
        for (EvidenceRecord hour : records) {
            if (hour.offset() >= rows.get(hour.partition()).evidenceNext()) {
                hours.put(
                        List.of(hour.component(), hour.hour()),
                        new HourRow(hour.component(), hour.hour(), hour.offset(), null));
                changed.put(
                        hour.component(),
                        dirty.merge(hour.component(), new DirtyHours(hour.hour(), hour.hour()), DirtyHours::and));
                newKeys.computeIfAbsent(hour.component(), component -> new TreeSet<>())
                        .addAll(newKeys(hour));
                rows.computeIfPresent(
                        hour.partition(), (partition, row) -> row.found(hour.hour(), hour.checksResume(), hour.next()));
            }
        }
        if (!hours.isEmpty()) {
            store(List.copyOf(hours.values()), changed, newKeys);
        }
    }

    private Set<String> newKeys(EvidenceRecord hour) {
        Set<String> known = keys.computeIfAbsent(hour.component(), component -> new TreeSet<>());
        Set<String> fresh = new TreeSet<>();
        for (Source source : EvidenceHour.decode(hour.value()).sources()) {
            if (known.add(source.key())) {
                fresh.add(source.key());
            }
        }
        return fresh;
    }

    private void store(List<HourRow> hours, Map<String, DirtyHours> changed, Map<String, Set<String>> newKeys) {
        transactions.in(connection -> {
            repository.insertOrForgetExit(hours);
            repository.replaceDirty(changed);
            newKeys.forEach(repository::addKeys);
            repository.save(rows.values());
            repository.fallBehind();
            return null;
        });
    }

    /** All partitions that there are. */
    Set<Integer> partitions() {
        return hashes.keySet();
    }

    PartitionRow row(int partition) {
        return rows.get(partition);
    }

    PartitionRead recorded(int partition) {
        return recorded.get(partition);
    }

    RollingHash hash(int partition) {
        return hashes.get(partition);
    }
}
