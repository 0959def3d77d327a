package io.nines.reports;

import io.nines.contract.Proof;
import io.nines.timeline.Interval;
import java.time.Instant;

/**
 * An outage that checks found, and where on the log that is proven. A report of a year may ask for fifty thousand, so what it
 * writes of one is made once; who keeps outages, keeps that.
 */
public final class ProvenOutage {
    private final Report.Evidence evidence;
    private final byte[] json;
    private final long start;
    private final long end;

    private ProvenOutage(Report.Evidence evidence, long start, long end) {
        this.evidence = evidence;
        this.json = ReportJson.prepared(evidence);
        this.start = start;
        this.end = end;
    }

    /**
     * As an event told of it.
     *
     * @param id stays the same, however its bounds are restated
     * @param start the first failed check of the streak that proved it
     * @param endOrNull null: it goes on
     * @param firstOrNull the result at {@code start}; null: the start is no result
     * @param lastOrNull the result at the end, or the last failed one where silence began there; null: the end is neither
     * @param position of the event that told of it last
     */
    public static ProvenOutage of(
            String id,
            String component,
            Instant start,
            Instant endOrNull,
            Proof firstOrNull,
            Proof lastOrNull,
            long position) {
        Proof any = firstOrNull == null ? lastOrNull : firstOrNull;
        Report.Evidence evidence = new Report.Evidence(
                id,
                component,
                any == null ? null : any.partition(),
                firstOrNull == null ? null : firstOrNull.offset(),
                lastOrNull == null ? null : lastOrNull.offset(),
                position,
                null,
                null);
        long end = endOrNull == null ? Long.MAX_VALUE : endOrNull.toEpochMilli();
        return new ProvenOutage(evidence, start.toEpochMilli(), Math.max(start.toEpochMilli(), end));
    }

    /** Whether it has time in an interval. */
    public boolean meets(Interval interval) {
        return start < interval.end() && end > interval.start();
    }

    long start() {
        return start;
    }

    /** {@link Long#MAX_VALUE}: it goes on. */
    long end() {
        return end;
    }

    String id() {
        return evidence.outage();
    }

    String component() {
        return evidence.component();
    }

    /** Its JSON as far as it is the same in all reports. */
    byte[] json() {
        return json;
    }

    /** The same for a report, with bounds where those are not known already. */
    Report.Evidence evidence(Instant fromOrNull, Instant toOrNull) {
        return new Report.Evidence(
                evidence.outage(),
                evidence.component(),
                evidence.partition(),
                evidence.firstOffset(),
                evidence.lastOffset(),
                evidence.position(),
                fromOrNull,
                toOrNull);
    }
}
