package io.nines.query.reports;

import io.nines.query.incidents.DeclaredImpact;
import io.nines.query.reading.AsOf;
import io.nines.reports.DeclaredStatus;
import io.nines.reports.EvidenceResults;
import io.nines.reports.Impacts;
import io.nines.reports.ProvenOutage;
import io.nines.reports.Recorded;
import io.nines.reports.Report;
import io.nines.reports.ReportSource;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What reports are made from, out of the tables and what is kept of them in memory, as of one position; for one answer. What
 * operators said is asked for once, for all components that the answer is about and for whole years, so that the answer costs a
 * few questions however many agreements it tells of.
 */
final class TableSource implements ReportSource {
    private final ReportTables tables;
    private final AsOf asOf;
    private final Set<String> components;
    private Map<String, List<Recorded>> corrections;
    private SaidInYears said;

    TableSource(ReportTables tables, AsOf asOf, Collection<String> components) {
        this.tables = tables;
        this.asOf = asOf;
        this.components = new TreeSet<>(components);
    }

    @Override
    public Report.AsOf asOf() {
        return new Report.AsOf(asOf.position(), asOf.recordedAt(), asOf.chain());
    }

    @Override
    public long through() {
        return ReportTables.through(asOf);
    }

    @Override
    public List<Recorded> agreement(String id) {
        return tables.agreements().events(id, asOf.position());
    }

    @Override
    public Map<String, List<Recorded>> agreements() {
        return tables.agreements().events(asOf.position());
    }

    @Override
    public Map<String, List<Recorded>> corrections(Collection<String> concerned) {
        include(concerned);
        if (corrections == null) {
            corrections = tables.corrections().of(components, asOf.position());
        }
        Map<String, List<Recorded>> found = new TreeMap<>(corrections);
        found.values().removeIf(events -> !CorrectedTime.meet(events, concerned));
        return found;
    }

    @Override
    public Map<String, List<Recorded>> maintenance(Collection<String> concerned, Interval window) {
        include(concerned);
        return said(window).maintenance(concerned);
    }

    @Override
    public Timeline observed(String component, Interval window) {
        return tables.timelines().timeline(component, window, asOf.position());
    }

    @Override
    public Timeline declared(String component, Interval window) {
        include(Set.of(component));
        SaidInYears years = said(window);
        List<Impacts.Affected> counting = years.impacts(component).stream()
                .map(impact -> new Impacts.Affected(component, impact.status(), impact.fromAt(), impact.toAt()))
                .toList();
        return DeclaredStatus.of(counting);
    }

    @Override
    public List<ProvenOutage> outages(String component, Interval window) {
        return tables.outages().proven(component, window, asOf.position());
    }

    @Override
    public List<ProvenOutage> impaired(String component, Interval window) {
        return tables.timelines().impaired(component, window, asOf.position());
    }

    @Override
    public List<Affecting> incidents(String component, Interval window) {
        include(Set.of(component));
        return said(window).impacts(component).stream()
                .filter(impact -> impact.fromAt() < window.end() && impact.toAt() > window.start())
                .map(TableSource::affecting)
                .toList();
    }

    @Override
    public void results(String component, Interval window, EvidenceResults.Visitor visitor) {
        Interval judged = window.intersect(new Interval(Long.MIN_VALUE, through()));
        tables.evidence().show(component, judged, asOf, visitor);
    }

    /** What was found before says nothing of others. */
    private void include(Collection<String> concerned) {
        if (components.addAll(concerned)) {
            corrections = null;
            said = null;
        }
    }

    private SaidInYears said(Interval window) {
        if (said == null || !said.covers(window)) {
            said = SaidInYears.of(tables, components, said == null ? window : said.with(window), asOf.position());
        }
        return said;
    }

    private static Affecting affecting(DeclaredImpact impact) {
        return new Affecting(impact.incident(), new Interval(impact.fromAt(), impact.toAt()));
    }
}
