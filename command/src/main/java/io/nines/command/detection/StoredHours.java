package io.nines.command.detection;

import io.nines.contract.EvidenceHour;
import io.nines.log.RecordLookup;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;

/** Past hours out of the index in the database and out of evidence; those last used stay in memory, packed as they are there. */
final class StoredHours implements SealedHours {
    /** About what an hour takes in memory apart from its packed results. */
    private static final long BYTES = 150;
    /** What is fetched at once is not to drive itself out again. */
    private static final long SHARE = 2;

    private final DetectionRepository repository;
    private final RecordLookup lookup;
    private final long limit;
    private final LinkedHashMap<Place, byte[]> cache = new LinkedHashMap<>(64, 0.75f, true);
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
            lookup.evidence(component.partition(), missing, limit / SHARE)
                    .forEach((offset, value) -> keep(component.partition(), offset, value));
        }
    }

    @Override
    public EvidenceHour contents(ComponentTrack component, SealedHour hour) {
        if (hour.evidence() == NO_EVIDENCE) {
            return EvidenceHour.empty(component.id(), hour.hour());
        }
        Place place = new Place(component.partition(), hour.evidence());
        byte[] known = cache.get(place);
        if (known == null) {
            known = lookup.evidence(place.partition(), place.offset())
                    .orElseThrow(() -> new IllegalStateException("nines.evidence has lost " + place));
            keep(place.partition(), place.offset(), known);
        }
        return EvidenceHour.decode(known);
    }

    /** Keeps an hour at hand that was found, or stored just now. */
    void keep(int partition, long offset, byte[] value) {
        if (cache.put(new Place(partition, offset), value) == null) {
            bytes += size(value);
        }
        Iterator<byte[]> eldest = cache.values().iterator();
        while (bytes > limit && cache.size() > 1) { // the newest is what somebody asks for right now
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static long size(byte[] value) {
        return BYTES + value.length;
    }
}
