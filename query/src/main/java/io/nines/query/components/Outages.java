package io.nines.query.components;

import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.ObservedOutage;
import io.nines.contract.ObservedOutage.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outages of a batch while it is folded: only what is still believed at its end, and what was in between, is written. */
final class Outages {
    private final Map<String, OutageRepository.Closed> closed = new LinkedHashMap<>();
    private final Map<String, OutageRepository.Believed> believed = new LinkedHashMap<>();
    private final List<OutageRepository.Believed> past = new ArrayList<>();

    void add(long position, TimelineEvent event) {
        for (ObservedOutage outage : event.outages()) {
            close(event.component(), outage.id(), position);
            if (outage.fate() == Fate.STANDS || outage.fate() == Fate.SPLIT) {
                believed.put(outage.id(), new OutageRepository.Believed(event.component(), outage, position));
            }
        }
    }

    void store(OutageRepository repository) {
        repository.close(closed.values());
        past.addAll(believed.values());
        repository.add(past);
    }

    private void close(String component, String id, long position) {
        OutageRepository.Believed before = believed.remove(id);
        if (before != null && before.fromPosition() < position) {
            past.add(before.until(position));
        }
        closed.putIfAbsent(id, new OutageRepository.Closed(component, id, position));
    }
}
