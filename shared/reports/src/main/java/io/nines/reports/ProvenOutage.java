package io.nines.reports;

import io.nines.contract.Proof;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.Locale;

/**
 * An outage that checks found, or a time in which they found something partly down or degraded, and where on the log that is
 * proven. A report of a year may ask for fifty thousand outages, so what it writes of one is made once; who keeps outages, keeps
 * that.
 */
public final class ProvenOutage {
    private final Report.Evidence evidence;
    /** Null: nobody keeps it, so nothing is made of it before it is written. */
    private final byte[] json;

    private final long start;
    private final long end;

    private ProvenOutage(Report.Evidence evidence, byte[] json, long start, long end) {
        this.evidence = evidence;
        this.json = json;
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
                null,
                any == null ? null : any.partition(),
                firstOrNull == null ? null : firstOrNull.offset(),
                lastOrNull == null ? null : lastOrNull.offset(),
                position,
                null,
                null);
        long end = endOrNull == null ? Long.MAX_VALUE : endOrNull.toEpochMilli();
        return new ProvenOutage(
                evidence, ReportJson.prepared(evidence), start.toEpochMilli(), Math.max(start.toEpochMilli(), end));
    }

    /**
     * A time in which a component was partly down or degraded.
     *
     * @param start in milliseconds since 1970
     * @param end {@link Long#MAX_VALUE}: it goes on
     * @param position of the event that put this change of status on record
     */
    public static ProvenOutage impaired(String component, TimelineStatus status, long start, long end, long position) {
        String word = status.name().toLowerCase(Locale.ROOT);
        Report.Evidence evidence = new Report.Evidence(null, component, word, null, null, null, position, null, null);
        return new ProvenOutage(evidence, null, start, end);
    }

    /** Whether that of a status is proven by its changes on record, there being no outage to tell of. */
    public static boolean isImpaired(TimelineStatus status) {
        return status == TimelineStatus.PARTIAL || status == TimelineStatus.DEGRADED;
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

    /** Null: it was only partly down, or degraded. */
    String id() {
        return evidence.outage();
    }

    String component() {
        return evidence.component();
    }

    TimelineStatus status() {
        return evidence.status() == null
                ? TimelineStatus.DOWN
                : TimelineStatus.valueOf(evidence.status().toUpperCase(Locale.ROOT));
    }

    /** Its JSON as far as it is the same in all reports; null: it was not made beforehand. */
    byte[] json() {
        return json;
    }

    /** The same for a report, with bounds where those are not known already. */
    Report.Evidence evidence(Instant fromOrNull, Instant toOrNull) {
        return new Report.Evidence(
                evidence.outage(),
                evidence.component(),
                evidence.status(),
                evidence.partition(),
                evidence.firstOffset(),
                evidence.lastOffset(),
                evidence.position(),
                fromOrNull,
                toOrNull);
    }
}
