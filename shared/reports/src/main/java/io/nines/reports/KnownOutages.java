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
            Comparator.comparing(ProvenOutage::start).thenComparing(ProvenOutage::id);

    private final Map<String, Known> outages = new HashMap<>();

    /** What was said of an outage last, and where of it first; also of one that is none any more. */
    private record Known(ObservedOutage last, long position) {}

    /** What never stood was never told of. */
    void take(ObservedOutage outage, long position) {
        Known before = outages.get(outage.id());
        if (before == null && !stands(outage)) {
            return;
        }
        outages.put(outage.id(), new Known(outage, before == null ? position : before.position()));
    }

    /** Those that stand and have time in the window, by start, then id. */
    List<ProvenOutage> in(Interval window) {
        return outages.values().stream()
                .filter(known -> stands(known.last()) && meets(known.last(), window))
                .map(KnownOutages::proven)
                .sorted(ORDER)
                .toList();
    }

    private static boolean stands(ObservedOutage outage) {
        return outage.fate() == ObservedOutage.Fate.STANDS || outage.fate() == ObservedOutage.Fate.SPLIT;
    }

    private static boolean meets(ObservedOutage outage, Interval window) {
        return outage.start().toEpochMilli() < window.end()
                && (outage.end() == null || outage.end().toEpochMilli() > window.start());
    }

    private static ProvenOutage proven(Known known) {
        ObservedOutage outage = known.last();
        return new ProvenOutage(
                outage.id(), outage.start(), outage.end(), outage.first(), outage.last(), known.position());
    }
}
