package io.nines.command.detection;

import io.nines.contract.EvidenceHour;
import io.nines.log.RecordLookup;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Past hours out of the index in the database and out of evidence; those last used stay in memory. */
final class StoredHours implements SealedHours {
    /** About what an hour takes in memory apart from its results, each result, and each source. */
    private static final long BYTES = 300;

    private static final long BYTES_A_RESULT = 24;
    private static final long BYTES_A_SOURCE = 150;

    /** About so much larger is an hour in memory than on the log. */
    private static final long SPREAD = 4;

    private final DetectionRepository repository;
    private final RecordLookup lookup;
    private final long limit;
    private final LinkedHashMap<Place, EvidenceHour> cache = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Place(int partition, long offset) {}

    StoredHours(DetectionRepository repository, RecordLookup lookup, long limit) {
        this.repository = repository;
        this.lookup = lookup;
        this.limit = limit;
    }

    @Override
    public SealedHour before(ComponentTrack component, long hour) {
        return repository.before(List.of(component.id()), hour).get(component.id());
    }

    @Override
    public List<SealedHour> from(ComponentTrack component, long hour, int most) {
        return repository.from(component.id(), hour, most);
    }

    @Override
    public void fetch(ComponentTrack component, List<SealedHour> hours) {
        List<Long> missing = hours.stream()
                .filter(hour -> hour.evidence() != NO_EVIDENCE
                        && !cache.containsKey(new Place(component.partition(), hour.evidence())))
                .map(SealedHour::evidence)
                .toList();
        if (!missing.isEmpty()) {
            lookup.evidence(component.partition(), missing, limit / SPREAD)
                    .forEach((offset, value) -> keep(component.partition(), offset, EvidenceHour.decode(value)));
        }
    }

    @Override
    public EvidenceHour contents(ComponentTrack component, SealedHour hour) {
        if (hour.evidence() == NO_EVIDENCE) {
            return EvidenceHour.empty(component.id(), hour.hour());
        }
        Place place = new Place(component.partition(), hour.evidence());
        if (!cache.containsKey(place)) {
            byte[] value = lookup.evidence(place.partition(), place.offset())
                    .orElseThrow(() -> new IllegalStateException("nines.evidence has lost " + place));
            keep(place.partition(), place.offset(), EvidenceHour.decode(value));
        }
        return cache.get(place);
    }

    /** Keeps an hour at hand that was stored just now. */
    void keep(int partition, long offset, EvidenceHour hour) {
        if (cache.put(new Place(partition, offset), hour) == null) {
            bytes += size(hour);
        }
        Iterator<Map.Entry<Place, EvidenceHour>> eldest = cache.entrySet().iterator();
        while (bytes > limit && cache.size() > 1) { // the newest is what somebody asks for right now
            bytes -= size(eldest.next().getValue());
            eldest.remove();
        }
    }

    private static long size(EvidenceHour hour) {
        return BYTES + hour.size() * BYTES_A_RESULT + hour.sources().size() * BYTES_A_SOURCE;
    }
}
