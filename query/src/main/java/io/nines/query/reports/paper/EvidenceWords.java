package io.nines.query.reports.paper;

import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.log.Topics;
import io.nines.query.reports.paper.Table.Cell;
import io.nines.reports.Report;
import io.nines.reports.Report.Evidence;
import io.nines.reports.Report.Outage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where on the log an outage is proven. */
final class EvidenceWords {
    private static final int SHOWN = 2;

    private final Report report;
    private final List<String> places;

    EvidenceWords(Report report) {
        this.report = report;
        places = report.outages().stream()
                .flatMap(outage -> outage.evidence().stream())
                .map(Evidence::partition)
                .filter(Objects::nonNull)
                .distinct()
                .map(partition -> Topics.CHECKS + ", partition " + partition)
                .sorted()
                .limit(2)
                .toList();
    }

    String hint(String zone) {
        String where = places.isEmpty()
                ? ""
                : places.size() == 1 ? "; evidence: offsets in " + places.get(0) : "; evidence: partition and offsets";
        return "times in " + zone + where;
    }

    Cell of(Outage outage) {
        if (outage.evidence().isEmpty()) {
            return Cell.of("evidence", said(outage));
        }
        List<String> said =
                outage.evidence().stream().limit(SHOWN).map(this::offsets).toList();
        int more = outage.evidence().size() - said.size();
        return Cell.of("evidence", String.join("; ", said)).noted(more == 0 ? null : "and " + more + " more");
    }

    /** What no check found is there because somebody put it on record, or because of what was counted. */
    private String said(Outage outage) {
        String positions = positions(report.corrections().stream()
                .filter(each -> each.standing().equals("applies") && each.as() == CorrectedAs.DOWN)
                .filter(each -> meets(outage, each.from(), each.to()))
                .map(each -> each.recorded().position()));
        if (!positions.isEmpty()) {
            return positions;
        }
        if (outage.status() == null) {
            return "share of checks that failed, in " + Topics.EVIDENCE;
        }
        return outage.incidents().isEmpty() ? announced(outage) : "declared: " + Names.some(outage.incidents());
    }

    /** What was announced and is not excused counts, too. */
    private String announced(Outage outage) {
        String positions = positions(report.maintenance().stream()
                .filter(each -> meets(outage, each.from(), each.to()))
                .flatMap(each -> each.announcements().stream())
                .map(each -> each.position()));
        return positions.isEmpty() ? "no results" : "announced at " + positions;
    }

    private static boolean meets(Outage outage, Instant from, Instant to) {
        return from.isBefore(outage.to()) && outage.from().isBefore(to);
    }

    private static String positions(Stream<Long> positions) {
        return positions.limit(SHOWN).map(EvidenceWords::position).collect(Collectors.joining("; "));
    }

    private static String position(long position) {
        return "position " + Figures.grouped(position);
    }

    private String offsets(Evidence each) {
        if (each.partition() == null) {
            return (each.status() == null ? "" : "status change at ") + position(each.position());
        }
        String partition = places.size() > 1 ? each.partition() + ": " : "";
        return partition + offset(each.firstOffset()) + "\u00a0–\u00a0" + offset(each.lastOffset());
    }

    private static String offset(Long offsetOrNull) {
        return offsetOrNull == null ? "…" : Figures.grouped(offsetOrNull);
    }
}
