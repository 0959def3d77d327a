package io.nines.query.reports;

import io.nines.query.components.ObservedTimelines;
import io.nines.query.components.ObservedTimelines.Observed;
import io.nines.query.incidents.DeclaredTimelines;
import io.nines.query.incidents.DeclaredTimelines.Declared;
import io.nines.query.maintenance.MaintenanceTimelines;
import io.nines.query.maintenance.MaintenanceTimelines.Planned;
import io.nines.query.reading.AsOf;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes observed or declared statuses and maintenance together, as of any position. */
@Singleton
class JudgedTimelines {
    private static final Declared NOTHING_DECLARED = new Declared(Map.of(), Map.of());
    private static final Planned NOTHING_PLANNED = new Planned(Map.of());

    private final ObservedTimelines observed;
    private final DeclaredTimelines declared;
    private final MaintenanceTimelines maintenance;

    JudgedTimelines(ObservedTimelines observed, DeclaredTimelines declared, MaintenanceTimelines maintenance) {
        this.observed = observed;
        this.declared = declared;
        this.maintenance = maintenance;
    }

    /** One component's; 404 if it is unknown as of that position. */
    Judged of(String component, Reckoning by, Interval window, AsOf asOf) {
        Observed seen = observed.of(component, window, asOf);
        Declared said = by.basis() == Basis.DECLARED ? declared.of(component, window, asOf) : NOTHING_DECLARED;
        Planned planned =
                by.maintenance() == MaintenanceMode.IGNORED ? NOTHING_PLANNED : maintenance.of(component, window, asOf);
        return judged(seen, said, planned, by);
    }

    /** Those of all components of a group, or of all there are, in the order of the page. */
    List<Judged> all(String groupOrNull, Reckoning by, Interval window, AsOf asOf) {
        Declared said = by.basis() == Basis.DECLARED ? declared.all(window, asOf) : NOTHING_DECLARED;
        Planned planned = by.maintenance() == MaintenanceMode.IGNORED ? NOTHING_PLANNED : maintenance.all(window, asOf);
        return observed.all(groupOrNull, window, asOf).stream()
                .map(seen -> judged(seen, said, planned, by))
                .toList();
    }

    private static Judged judged(Observed seen, Declared said, Planned planned, Reckoning by) {
        Judged base = by.basis() == Basis.DECLARED
                ? declared(seen, said)
                : new Judged(seen.component(), seen.since(), seen.timeline());
        return new Judged(
                base.component(),
                base.since(),
                by.maintenance().over(base.timeline(), planned.timeline(base.component())));
    }

    /** Where nothing is declared a component is up, but not before anything was known of it. */
    private static Judged declared(Observed seen, Declared said) {
        Instant first = said.firsts().getOrDefault(seen.component(), seen.since());
        Instant since = first.isBefore(seen.since()) ? first : seen.since();
        Interval before = new Interval(Long.MIN_VALUE, since.toEpochMilli());
        Timeline timeline = said.timeline(seen.component()).replace(before, Timeline.always(TimelineStatus.UNKNOWN));
        return new Judged(seen.component(), since, timeline);
    }
}
