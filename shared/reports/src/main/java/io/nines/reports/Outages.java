package io.nines.reports;

import io.nines.contract.Proof;
import io.nines.log.Topics;
import io.nines.timeline.Interval;
import io.nines.timeline.agreement.OutageFigure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Gives each outage of the figures what proves it: outages that checks found, and incidents. */
final class Outages {
    private static final Comparator<Report.Evidence> ORDER = Comparator.comparing(Report.Evidence::from)
            .thenComparing(Report.Evidence::component)
            .thenComparing(Report.Evidence::outage);

    private final ReportSource source;
    private final Interval hull;
    private final Map<String, Sweep<ProvenOutage>> proven = new HashMap<>();
    private final Map<String, Sweep<ReportSource.Affecting>> incidents = new HashMap<>();

    private Outages(ReportSource source, Interval hull) {
        this.source = source;
        this.hull = hull;
    }

    /** In order of start, then components. */
    static List<Report.Outage> of(ReportSource source, List<OutageFigure> figures) {
        long start =
                figures.stream().mapToLong(each -> each.whole().start()).min().orElse(0);
        long end = figures.stream().mapToLong(each -> each.whole().end()).max().orElse(start);
        Outages outages = new Outages(source, new Interval(start, end));
        return figures.stream()
                .sorted(Comparator.comparingLong(each -> each.whole().start()))
                .map(outages::outage)
                .sorted(Comparator.comparing(Report.Outage::from)
                        .thenComparing(each -> each.components().toString()))
                .toList();
    }

    private Report.Outage outage(OutageFigure figure) {
        List<Report.Evidence> evidence = new ArrayList<>();
        TreeSet<String> said = new TreeSet<>();
        for (String component : figure.components()) {
            proven.computeIfAbsent(component, id -> new Sweep<>(source.outages(id, hull), Outages::span))
                    .meeting(figure.whole(), each -> evidence.add(evidence(component, each)));
            incidents
                    .computeIfAbsent(
                            component, id -> new Sweep<>(source.incidents(id, hull), ReportSource.Affecting::span))
                    .meeting(figure.whole(), each -> said.add(each.incident()));
        }
        evidence.sort(ORDER);
        return new Report.Outage(
                figure.components(),
                instant(figure.span().start()),
                instant(figure.span().end()),
                instant(figure.whole().start()),
                instant(figure.whole().end()),
                figure.ongoing(),
                figure.counted().ceil(),
                evidence,
                List.copyOf(said));
    }

    private static Interval span(ProvenOutage outage) {
        long start = outage.start().toEpochMilli();
        return outage.end() == null
                ? Interval.from(start)
                : new Interval(start, Math.max(start, outage.end().toEpochMilli()));
    }

    private static Report.Evidence evidence(String component, ProvenOutage outage) {
        return new Report.Evidence(
                outage.id(),
                component,
                outage.start(),
                outage.end(),
                proven(outage.first()),
                proven(outage.last()),
                outage.position());
    }

    private static Report.Proven proven(Proof proof) {
        return proof == null
                ? null
                : new Report.Proven(
                        proof.at(), proof.outcome(), Topics.CHECKS, proof.partition(), proof.offset(), proof.sha256());
    }

    private static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
