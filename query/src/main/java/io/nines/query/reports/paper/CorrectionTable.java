package io.nines.query.reports.paper;

import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Head;
import io.nines.query.reports.paper.Table.Row;
import io.nines.reports.Report;
import io.nines.reports.Report.Corrected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people changed on the record, why, and what that changed in the figures. */
final class CorrectionTable {
    private static final List<Head> HEADS =
            List.of(Head.of("Recorded"), Head.of("What, and why"), Head.of("Effect", "num"));
    private static final Map<String, String> STANDINGS = Map.of(
            "withdrawn", "withdrawn",
            "not-approved", "not approved",
            "not-in-contract", "not provided for in the agreement");

    private final Report report;
    private final Resolved resolved;
    private final PaperTimes times;

    CorrectionTable(Report report, Resolved resolved, PaperTimes times) {
        this.report = report;
        this.resolved = resolved;
        this.times = times;
    }

    Table draw() {
        int more = Math.max(0, report.corrections().size() - Listed.MOST);
        List<Row> rows = report.corrections().stream().skip(more).map(this::row).toList();
        return new Table(
                "corrections",
                "Corrections to the record",
                null,
                HEADS,
                rows,
                more == 0
                        ? List.of()
                        : List.of(Figures.counted(more, "earlier one is", "earlier ones are")
                                + " in the CSV of corrections."));
    }

    private Row row(Corrected each) {
        String what = times.span(each.from(), each.to()) + ", "
                + Names.some(
                        each.components().stream().map(resolved.components()).toList()) + ": " + as(each) + ".";
        String reason = resolved.text(each.reason());
        return new Row(
                "",
                List.of(
                        Cell.of("when", times.inFull(each.recorded().recordedAt())),
                        Cell.of(reason == null ? what : what + " " + reason).noted(record(each)),
                        effect(each)));
    }

    private static String as(Corrected each) {
        return switch (each.as()) {
            case UP -> "counts as working";
            case DOWN -> "counts as down";
            case PLANNED -> "counts as planned maintenance";
            case EXCUSED -> "excused" + (each.category() == null ? "" : ", cause: " + each.category());
        };
    }

    private String record(Corrected each) {
        List<String> parts = new ArrayList<>();
        parts.add("recorded by " + resolved.author(each.recorded().author()));
        parts.add("position " + Figures.grouped(each.recorded().position()));
        if (each.approved() != null) {
            parts.add("approved by " + resolved.author(each.approved().author()) + " at position "
                    + Figures.grouped(each.approved().position()));
        }
        if (each.withdrawn() != null) {
            parts.add("withdrawn by " + resolved.author(each.withdrawn().author()) + " at position "
                    + Figures.grouped(each.withdrawn().position()));
        }
        if (each.evidence() != null) {
            parts.add("evidence: " + resolved.text(each.evidence()));
        }
        return String.join(" · ", parts);
    }

    private Cell effect(Corrected each) {
        if (!each.standing().equals("applies")) {
            return Cell.of("num", "none: " + STANDINGS.getOrDefault(each.standing(), each.standing()));
        }
        String before = Figures.attained(each.attainmentPercentWithout());
        String after = Figures.attained(report.attainmentPercent());
        if (before.equals(after)) {
            return Cell.of("num", "attainment stays").noted(change(each));
        }
        return Cell.of("num", "attainment " + before + " → " + after).noted(change(each));
    }

    private static String change(Corrected each) {
        long change = each.countedDownChangeMillis();
        return change == 0 ? null : Figures.length(change) + (change > 0 ? " more downtime" : " less downtime");
    }
}
