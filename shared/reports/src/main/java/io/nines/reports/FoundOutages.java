package io.nines.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Outages as they are found, component by component; mostly they come in the order in which a report has them. */
final class FoundOutages {
    private static final Comparator<ProvenOutage> ORDER = Comparator.comparingLong(ProvenOutage::start)
            .thenComparing(ProvenOutage::component)
            .thenComparing(ProvenOutage::id, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<ProvenOutage> all;
    private long last = Long.MIN_VALUE;
    private boolean sorted = true;

    FoundOutages(int usual) {
        all = new ArrayList<>(usual);
    }

    /** One more; those of a component come by start, then id, and the components by id. */
    void add(long start, ProvenOutage outage) {
        sorted &= last <= start;
        last = start;
        all.add(outage);
    }

    /** By start, then component, then id. */
    List<ProvenOutage> inOrder() {
        if (!sorted) {
            all.sort(ORDER);
        }
        return all;
    }
}
