package io.nines.reports;

import io.nines.contract.EvidenceHour;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Events and hours of evidence in memory, and nothing of a log. */
final class LedgerSource implements ReportSource {
    private final Ledger ledger = new Ledger();
    private final List<EvidenceHour> hours = new ArrayList<>();
    private Report.AsOf asOf = new Report.AsOf(0, Instant.EPOCH, "");

    static LedgerSource of(List<Recorded> events) {
        LedgerSource source = new LedgerSource();
        events.forEach(source::take);
        return source;
    }

    /** Reads on. */
    void take(Recorded recorded) {
        ledger.take(recorded);
        asOf = new Report.AsOf(recorded.position(), recorded.recordedAt(), "" + recorded.position());
    }

    LedgerSource with(Collection<EvidenceHour> more) {
        hours.addAll(more);
        hours.sort(Comparator.comparingLong(EvidenceHour::hour));
        return this;
    }

    @Override
    public Report.AsOf asOf() {
        return asOf;
    }

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
        return ledger.agreements();
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
    public List<Affecting> incidents(String component, Interval window) {
        return ledger.incidents(component, window);
    }

    @Override
    public void results(String component, Interval window, EvidenceResults.Visitor visitor) {
        Interval judged = window.intersect(new Interval(Long.MIN_VALUE, through()));
        hours.stream()
                .filter(hour -> hour.component().equals(component))
                .forEach(hour -> EvidenceResults.walk(hour, ledger.voided(), judged, visitor));
    }
}
