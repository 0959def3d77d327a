package io.nines.reports;

import io.nines.timeline.Interval;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * What proves an outage, as a report has it. There may be fifty thousand in a report and nobody who looks at one: so each is made
 * when somebody does, and JSON is written from bytes that are ready.
 */
final class FoundEvidence extends AbstractList<Report.Evidence> implements RandomAccess {
    private final List<ProvenOutage> outages;
    private final Interval whole;
    private final long through;

    /**
     * What proves an outage.
     *
     * @param outages those that were found in it, in order
     * @param whole the outage
     */
    FoundEvidence(List<ProvenOutage> outages, Interval whole, long through) {
        this.outages = outages;
        this.whole = whole;
        this.through = through;
    }

    @Override
    public Report.Evidence get(int index) {
        ProvenOutage outage = outages.get(index);
        return outage.evidence(from(outage), to(outage));
    }

    @Override
    public int size() {
        return outages.size();
    }

    List<ProvenOutage> outages() {
        return outages;
    }

    /** Null where it is known already. */
    Instant from(ProvenOutage outage) {
        return outage.start() == whole.start() ? null : Instant.ofEpochMilli(outage.start());
    }

    /** Null where it is known already. */
    Instant to(ProvenOutage outage) {
        long end = Math.min(outage.end(), through);
        return end == whole.end() ? null : Instant.ofEpochMilli(end);
    }
}
