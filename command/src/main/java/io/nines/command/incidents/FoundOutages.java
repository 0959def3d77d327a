package io.nines.command.incidents;

import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.ObservedOutage;
import io.nines.contract.ObservedOutage.Fate;
import io.nines.log.LogEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outages of detection's events: those that go on, and those of the past that an incident may have been declared for. */
final class FoundOutages {
    private final Map<String, FoundOutage> all = new HashMap<>();

    /** Takes the next events, of any type, in order of position. */
    synchronized void take(List<LogEntry> entries, Set<String> types) {
        for (LogEntry entry : entries) {
            if (types.contains(entry.type())) {
                TimelineEvent event = (TimelineEvent) entry.event();
                event.outages().forEach(outage -> take(event.component(), outage, entry));
            }
        }
    }

    private void take(String component, ObservedOutage outage, LogEntry entry) {
        FoundOutage before = all.get(outage.id());
        all.put(
                outage.id(),
                new FoundOutage(
                        outage.id(),
                        component,
                        outage.start(),
                        outage.end(),
                        before == null ? entry.recordedAt() : before.foundAt(),
                        outage.fate() == Fate.MERGED ? outage.other() : null,
                        outage.fate() == Fate.WITHDRAWN));
    }

    /** Those that go on. */
    synchronized List<FoundOutage> open() {
        return all.values().stream().filter(FoundOutage::isOpen).toList();
    }

    /** The outage, or null. */
    synchronized FoundOutage find(String id) {
        return all.get(id);
    }

    /** What became of an outage: itself, or the one that it is part of now. */
    synchronized FoundOutage whatBecameOf(FoundOutage outage) {
        FoundOutage now = outage;
        while (now.mergedInto() != null && all.containsKey(now.mergedInto())) {
            now = all.get(now.mergedInto());
        }
        return now;
    }
}
