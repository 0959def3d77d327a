package io.nines.reports;

import io.nines.contract.EvidenceHour;
import io.nines.timeline.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Events and hours of evidence in memory, and nothing of a log. */
final class LedgerSource extends TakenEvents {
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
    public void results(String component, Interval window, EvidenceResults.Visitor visitor) {
        Interval judged = window.intersect(new Interval(Long.MIN_VALUE, through()));
        hours.stream()
                .filter(hour -> hour.component().equals(component))
                .forEach(hour -> EvidenceResults.walk(hour, ledger.voided(), judged, visitor));
    }
}
