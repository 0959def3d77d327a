package io.nines.reports;

import io.nines.contract.ObservedOutage;
import io.nines.timeline.Interval;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outages that checks found of a component, event by event. */
final class KnownOutages {
    private static final Comparator<ProvenOutage> ORDER =
            Comparator.comparingLong(ProvenOutage::start).thenComparing(ProvenOutage::id);

    private final Map<String, ProvenOutage> outages = new HashMap<>();

    /** Goes on by what an event tells of an outage of the component. */
    void take(String component, ObservedOutage outage, long position) {
        if (stands(outage)) {
            outages.put(
                    outage.id(),
                    ProvenOutage.of(
                            outage.id(),
                            component,
                            outage.start(),
                            outage.end(),
                            outage.first(),
                            outage.last(),
                            position));
        } else {
            outages.remove(outage.id());
        }
    }

    /** Those that stand and have time in the window, by start, then id. */
    List<ProvenOutage> in(Interval window) {
        return outages.values().stream()
                .filter(outage -> outage.meets(window))
                .sorted(ORDER)
                .toList();
    }

    private static boolean stands(ObservedOutage outage) {
        return outage.fate() == ObservedOutage.Fate.STANDS || outage.fate() == ObservedOutage.Fate.SPLIT;
    }
}
