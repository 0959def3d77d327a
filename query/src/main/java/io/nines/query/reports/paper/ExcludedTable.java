package io.nines.query.reports.paper;

import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Head;
import io.nines.query.reports.paper.Table.Row;
import io.nines.reports.Report;
import io.nines.reports.Report.Corrected;
import io.nines.reports.Report.Excluded;
import io.nines.reports.Report.Total;
import io.nines.reports.Report.Window;
import io.nines.timeline.terms.Combination;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What does not count, and the clause that says so. */
final class ExcludedTable {
    private static final List<Head> HEADS = List.of(
            new Head("No.", "ringed", true),
            Head.of("When"),
            Head.of("What"),
            Head.of("Time", "num"),
            Head.of("Clause"),
            Head.of("Evidence", "evidence"));

    private final Report report;
    private final Resolved resolved;
    private final PaperTimes times;
    private final Listed listed;
    private final ClauseWords words;
    private final EvidenceWords evidence;
    private final boolean isOfAll;

    ExcludedTable(Report report, Resolved resolved, ReportTerms terms, PaperTimes times, Listed listed) {
        this.report = report;
        this.resolved = resolved;
        this.times = times;
        this.listed = listed;
        this.isOfAll = terms.first().combination() == Combination.ANY_DOWN;
        this.words = new ClauseWords(report, terms);
        this.evidence = new EvidenceWords(report);
    }

    Table draw() {
        List<Row> rows = listed.stretches().stream()
                .map(each -> row(each.number(), each.stretch()))
                .toList();
        List<String> after = new ArrayList<>();
        if (listed.stretchesNotShown() > 0) {
            after.add("These are the " + Listed.MOST + " largest. "
                    + Figures.counted(listed.stretchesNotShown(), "more is", "more are") + " in the CSV.");
        }
        report.excludedTotals().stream()
                .map(this::total)
                .filter(Objects::nonNull)
                .forEach(after::add);
        return new Table("excluded", "Not counted, and why", null, HEADS, rows, after);
    }

    /** What a clause kept in all. */
    private String total(Total total) {
        List<String> parts = new ArrayList<>();
        if (total.leftOutMillis() > 0) {
            parts.add(Figures.length(total.leftOutMillis()) + " left the counting time");
        }
        if (total.downMillis() > 0) {
            parts.add(Figures.length(total.downMillis()) + " of downtime not counted");
        }
        return parts.isEmpty() ? null : Clauses.name(total.clause()) + ": " + String.join(", ", parts) + ".";
    }

    private Row row(String number, Excluded each) {
        String component = each.component() == null || report.terms().isEmpty() ? null : component(each);
        return new Row(
                "",
                List.of(
                        Cell.numbered(number),
                        Cell.of("when", times.when(each.from())),
                        Cell.marked(Clauses.mark(each.clause()), Clauses.name(each.clause()))
                                .noted(component),
                        Cell.of(
                                "num",
                                Figures.length(
                                        Listed.span(each.from(), each.to()).millis())),
                        Cell.of(words.of(each)),
                        proof(each)));
    }

    /** Where any that is down counts, time is left out only if nothing is known of any of them. */
    private String component(Excluded each) {
        if (report.terms().get(0).components().size() < 2) {
            return null;
        }
        return isOfAll && each.clause().equals("unknown-time")
                ? "all components"
                : resolved.components().apply(each.component());
    }

    private Cell proof(Excluded each) {
        if (each.subject() != null) {
            return Cell.of("evidence", position(each.subject()));
        }
        return report.outages().stream()
                .filter(outage -> Listed.overlap(each, outage) > 0)
                .findFirst()
                .filter(outage -> !each.clause().equals("unknown-time"))
                .map(evidence::of)
                .orElse(Cell.of("evidence", "no results"));
    }

    private String position(String subject) {
        for (Window window : report.maintenance()) {
            if (window.id().equals(subject) && !window.announcements().isEmpty()) {
                return "position "
                        + Figures.grouped(window.announcements().get(0).position());
            }
        }
        for (Corrected correction : report.corrections()) {
            if (correction.id().equals(subject)) {
                return "position " + Figures.grouped(correction.recorded().position());
            }
        }
        return subject;
    }
}
