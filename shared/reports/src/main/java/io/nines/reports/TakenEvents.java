package io.nines.reports;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What reports are made from, as far as it is in the events that were taken so far, wherever they came from; without evidence. */
abstract class TakenEvents implements ReportSource {
    final Ledger ledger = new Ledger();

    @Override
    public long through() {
        return ledger.through() == null
                ? Long.MIN_VALUE
                : ledger.through().through().toEpochMilli();
    }

    @Override
    public List<Recorded> agreement(String id) {
        return ledger.agreements().getOrDefault(id, List.of());
    }

    @Override
    public Map<String, List<Recorded>> agreements() {
        return Collections.unmodifiableMap(ledger.agreements());
    }

    @Override
    public Map<String, List<Recorded>> corrections(Collection<String> components) {
        return ledger.corrections(components);
    }

    @Override
    public Map<String, List<Recorded>> maintenance(Collection<String> components, Interval window) {
        return ledger.maintenance(components);
    }

    @Override
    public Timeline observed(String component, Interval window) {
        return ledger.observed(component);
    }

    @Override
    public Timeline declared(String component, Interval window) {
        return ledger.declared(component);
    }

    @Override
    public List<ProvenOutage> outages(String component, Interval window) {
        return ledger.outages(component, window);
    }

    @Override
    public List<ProvenOutage> impaired(String component, Interval window) {
        return ledger.impaired(component, window);
    }

    @Override
    public List<Affecting> incidents(String component, Interval window) {
        return ledger.incidents(component, window);
    }
}
