package io.nines.query.reports;

import io.nines.query.agreements.Agreements;
import io.nines.query.agreements.Corrections;
import io.nines.query.checks.EvidenceAsOf;
import io.nines.query.components.ObservedOutages;
import io.nines.query.components.ObservedTimelines;
import io.nines.query.incidents.DeclaredTimelines;
import io.nines.query.maintenance.MaintenanceTimelines;
import io.nines.query.reading.AsOf;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Everything that reports are made from. */
@Singleton
record ReportTables(
        Agreements agreements,
        Corrections corrections,
        MaintenanceTimelines maintenance,
        DeclaredTimelines declared,
        ObservedTimelines timelines,
        ObservedOutages outages,
        EvidenceAsOf evidence) {
    /** What they say as of a position, for one answer, which is about these components. */
    TableSource asOf(AsOf asOf, Collection<String> components) {
        return new TableSource(this, asOf, components);
    }

    /** Up to when everything is judged, in milliseconds since 1970; {@link Long#MIN_VALUE}: nothing is. */
    static long through(AsOf asOf) {
        return asOf.through() == null ? Long.MIN_VALUE : asOf.through().toEpochMilli();
    }
}
