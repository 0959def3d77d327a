package io.nines.query.reports.paper;

import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.query.reports.paper.Table.Cell;
import io.nines.reports.Report;
import io.nines.reports.Report.Evidence;
import io.nines.reports.Report.Outage;
import io.nines.reports.Report.Proven;
import java.util.List;
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
                .flatMap(each -> Stream.of(each).filter(one -> one.first() != null))
                .map(each -> place(each.first()))
                .distinct()
                .sorted()
                .limit(2)
                .toList();
    }

    private static String place(Proven proven) {
        return proven.topic() + ", partition " + proven.partition();
    }

    String hint(String zone) {
        String where = places.isEmpty()
                ? ""
                : places.size() == 1 ? "; evidence: offsets in " + places.get(0) : "; evidence: partition and offsets";
        return "times in " + zone + where;
    }

    Cell of(Outage outage) {
        if (outage.evidence().isEmpty()) {
            return Cell.of("evidence", corrected(outage));
        }
        List<String> said =
                outage.evidence().stream().limit(SHOWN).map(this::offsets).toList();
        int more = outage.evidence().size() - said.size();
        return Cell.of("evidence", String.join("; ", said)).noted(more == 0 ? null : "and " + more + " more");
    }

    /** What no check found is there because somebody put it on record. */
    private String corrected(Outage outage) {
        String positions = report.corrections().stream()
                .filter(each -> each.standing().equals("applies") && each.as() == CorrectedAs.DOWN)
                .filter(each ->
                        each.from().isBefore(outage.to()) && outage.from().isBefore(each.to()))
                .map(each -> position(each.recorded().position()))
                .limit(SHOWN)
                .collect(Collectors.joining("; "));
        return positions.isEmpty() ? "no results" : positions;
    }

    private static String position(long position) {
        return "position " + Figures.grouped(position);
    }

    private String offsets(Evidence each) {
        if (each.first() == null && each.last() == null) {
            return position(each.position());
        }
        Proven any = each.first() == null ? each.last() : each.first();
        String partition = places.size() > 1 ? any.partition() + ": " : "";
        return partition + offset(each.first()) + "\u00a0–\u00a0" + offset(each.last());
    }

    private static String offset(Proven proven) {
        return proven == null ? "…" : Figures.grouped(proven.offset());
    }
}
