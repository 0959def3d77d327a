package io.nines.reports;

import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.agreement.Agreement;
import io.nines.timeline.agreement.OutageFigure;
import io.nines.timeline.terms.Measure;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each outage of the figures what proves it: what checks found, and incidents. */
final class Outages {
    private final ReportSource source;
    private final Agreement agreement;
    private final long through;
    private final Interval hull;
    private final Map<String, Sweep<ProvenOutage>> proven = new HashMap<>();
    private final Map<String, Sweep<ProvenOutage>> impaired = new HashMap<>();
    private final Map<String, Sweep<ReportSource.Affecting>> incidents = new HashMap<>();

    private Outages(ReportSource source, Agreement agreement, long through, Interval hull) {
        this.source = source;
        this.agreement = agreement;
        this.through = through;
        this.hull = hull;
    }

    /** In order of start, then components; {@code through} tells up to when the report speaks. */
    static List<Report.Outage> of(ReportSource source, Agreement agreement, long through, List<OutageFigure> figures) {
        long start =
                figures.stream().mapToLong(each -> each.whole().start()).min().orElse(0);
        long end = figures.stream().mapToLong(each -> each.whole().end()).max().orElse(start);
        Outages outages = new Outages(source, agreement, through, new Interval(start, end));
        return figures.stream()
                .sorted(Comparator.comparingLong(each -> each.whole().start()))
                .map(outages::outage)
                .sorted(Comparator.comparing(Report.Outage::from)
                        .thenComparing(each -> each.components().toString()))
                .toList();
    }

    private Report.Outage outage(OutageFigure figure) {
        Interval whole = figure.whole();
        return new Report.Outage(
                figure.components(),
                instant(figure.span().start()),
                instant(figure.span().end()),
                unless(figure.span().start(), whole.start()),
                unless(figure.span().end(), whole.end()),
                figure.ongoing(),
                figure.status() == null ? null : figure.status().name().toLowerCase(Locale.ROOT),
                figure.counted().ceil(),
                evidence(figure),
                incidents(figure));
    }

    private List<Report.Evidence> evidence(OutageFigure figure) {
        FoundOutages found = new FoundOutages(figure.components().size());
        for (String component : figure.components()) {
            proven.computeIfAbsent(component, this::proven).meeting(figure.whole(), found::add);
            impaired.computeIfAbsent(component, this::impaired).meeting(figure.whole(), (start, each) -> {
                if (weighs(each.status(), Math.max(start, figure.whole().start()))) {
                    found.add(start, each);
                }
            });
        }
        return new FoundEvidence(found.inOrder(), figure.whole(), through);
    }

    private Sweep<ProvenOutage> proven(String component) {
        return new Sweep<>(source.outages(component, hull), ProvenOutage::start, ProvenOutage::end);
    }

    private Sweep<ProvenOutage> impaired(String component) {
        return new Sweep<>(source.impaired(component, hull), ProvenOutage::start, ProvenOutage::end);
    }

    /** What the terms give no weight is no part of the outage, though it be next to it. */
    private boolean weighs(TimelineStatus status, long instant) {
        return agreement.at(instant).terms().measure() instanceof Measure.ByStatus weights
                && weights.weight(status).signum() > 0;
    }

    private List<String> incidents(OutageFigure figure) {
        Set<String> said = new TreeSet<>();
        for (String component : figure.components()) {
            incidents
                    .computeIfAbsent(component, this::affecting)
                    .meeting(figure.whole(), (start, each) -> said.add(each.incident()));
        }
        return List.copyOf(said);
    }

    private Sweep<ReportSource.Affecting> affecting(String component) {
        return new Sweep<>(
                source.incidents(component, hull),
                each -> each.span().start(),
                each -> each.span().end());
    }

    /** Null where it is what one knows already. */
    private static Instant unless(long known, long millis) {
        return millis == known ? null : instant(millis);
    }

    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
