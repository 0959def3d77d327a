package io.nines.query.reports;

import io.nines.query.history.Step;
import io.nines.query.incidents.DeclaredImpact;
import io.nines.query.maintenance.MaintenanceTimelines.Concerning;
import io.nines.reports.Recorded;
import io.nines.timeline.Interval;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What operators said of components, incidents and maintenance, in whole years. */
final class SaidInYears {
    private static final long EARLIEST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("9998-01-01T00:00:00Z").toEpochMilli();

    private final Interval years;
    private final Map<String, List<DeclaredImpact>> impacts;
    private final Concerning maintenance;

    private SaidInYears(Interval years, Map<String, List<DeclaredImpact>> impacts, Concerning maintenance) {
        this.years = years;
        this.impacts = impacts;
        this.maintenance = maintenance;
    }

    static SaidInYears of(ReportTables tables, Collection<String> components, Interval window, long position) {
        Interval years = years(window);
        return new SaidInYears(
                years,
                tables.declared().counting(components, years, position),
                tables.maintenance().concerning(components, years, position));
    }

    private static Interval years(Interval window) {
        long start = window.start() <= EARLIEST ? Long.MIN_VALUE : newYear(window.start(), 0);
        return new Interval(start, window.end() >= LATEST ? Long.MAX_VALUE : newYear(window.end(), 1));
    }

    private static long newYear(long instant, int later) {
        OffsetDateTime year = Instant.ofEpochMilli(instant).atOffset(ZoneOffset.UTC);
        return OffsetDateTime.of(year.getYear() + later, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
    }

    boolean covers(Interval window) {
        return years.start() <= window.start() && window.end() <= years.end();
    }

    /** A window that holds these years and another one. */
    Interval with(Interval window) {
        return new Interval(Math.min(years.start(), window.start()), Math.max(years.end() - 1, window.end()));
    }

    /** By incident, then time. */
    List<DeclaredImpact> impacts(String component) {
        return impacts.getOrDefault(component, List.of());
    }

    /** The events of the windows that concern one of the components. */
    Map<String, List<Recorded>> maintenance(Collection<String> components) {
        Map<String, List<Recorded>> found = new TreeMap<>();
        for (String component : components) {
            maintenance
                    .byComponent()
                    .getOrDefault(component, Collections.emptySortedSet())
                    .forEach(id -> found.computeIfAbsent(id, this::events));
        }
        return found;
    }

    private List<Recorded> events(String id) {
        return maintenance.steps().get(id).stream().map(Step::recorded).toList();
    }
}
