package io.nines.query.components;

import io.nines.contract.ObservedOutage;
import io.nines.reports.ProvenOutage;
import io.nines.timeline.Interval;

/**
 * An outage as it was once believed.
 *
 * @param proven the same for reports
 * @param fromPosition the first position as of which it was
 * @param toPosition the first one as of which it was not any more; {@link Long#MAX_VALUE}: it still is
 */
record ToldOutage(OutageRow outage, ProvenOutage proven, long fromPosition, long toPosition) {
    static ToldOutage of(String component, ObservedOutage outage, long recorded, long position) {
        OutageRow row =
                new OutageRow(outage.id(), outage.start(), outage.end(), outage.first(), outage.last(), recorded);
        ProvenOutage proven =
                ProvenOutage.of(row.id(), component, row.start(), row.end(), row.first(), row.last(), position);
        return new ToldOutage(row, proven, position, Long.MAX_VALUE);
    }

    ToldOutage until(long position) {
        return new ToldOutage(outage, proven, fromPosition, position);
    }

    /** Whether it was believed at a position to have time in a window. */
    boolean holds(Interval window, long position) {
        return fromPosition <= position && position < toPosition && proven.meets(window);
    }
}
