package io.nines.query.components;

import io.nines.contract.ObservedOutage;
import io.nines.contract.ObservedOutage.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outages of one component while its events are folded. */
final class Outages {
    private final String component;
    private final Map<String, ToldOutage> believed = new HashMap<>();
    private final Map<String, Long> recorded = new HashMap<>();
    private final List<ToldOutage> past = new ArrayList<>();

    Outages(String component) {
        this.component = component;
    }

    /** What became of outages at a position, which is later than that of the call before. */
    void take(long position, List<ObservedOutage> outages) {
        for (ObservedOutage outage : outages) {
            ToldOutage before = believed.remove(outage.id());
            if (before != null && before.fromPosition() < position) {
                past.add(before.until(position));
            }
            if (outage.fate() == Fate.STANDS || outage.fate() == Fate.SPLIT) {
                recorded.putIfAbsent(outage.id(), position);
                believed.put(outage.id(), ToldOutage.of(component, outage, recorded.get(outage.id()), position));
            }
        }
    }

    /** Everything that was ever believed, by start, then id. */
    List<ToldOutage> all() {
        List<ToldOutage> all = new ArrayList<>(past);
        all.addAll(believed.values());
        all.sort(Comparator.comparing((ToldOutage told) -> told.outage().start())
                .thenComparing(told -> told.outage().id()));
        return all;
    }
}
