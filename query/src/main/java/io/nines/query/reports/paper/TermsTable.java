package io.nines.query.reports.paper;

import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Head;
import io.nines.query.reports.paper.Table.Row;
import io.nines.reports.Report;
import io.nines.reports.Report.TermsInForce;
import java.util.List;

/** The revisions of the terms that have time in the period, where there are several; and all components, where they are many. */
final class TermsTable {
    private static final List<Head> HEADS = List.of(
            Head.of("Revision"), Head.of("In force from"), Head.of("Components"), Head.of("Recorded", "evidence"));

    private TermsTable() {}

    static boolean isNeeded(Report report) {
        return report.terms().size() > 1
                || report.terms().stream()
                        .anyMatch(version -> version.components().size() > 3);
    }

    static Table draw(Report report, Resolved resolved, PaperTimes times) {
        List<Row> rows = report.terms().stream()
                .map(version -> row(version, resolved, times))
                .toList();
        return new Table("terms", "Terms in the period", null, HEADS, rows, List.of());
    }

    private static Row row(TermsInForce version, Resolved resolved, PaperTimes times) {
        List<String> names = version.components().stream()
                .map(component -> {
                    String name = resolved.components().apply(component.id());
                    return component.weight() == 1 ? name : name + " (weight " + component.weight() + ")";
                })
                .toList();
        return new Row(
                "",
                List.of(
                        Cell.of(String.valueOf(version.version())),
                        Cell.of("when", from(version, times)),
                        Cell.of(String.join(", ", names)),
                        Cell.of("evidence", "position " + Figures.grouped(version.position()))
                                .noted(resolved.author(version.author()))));
    }

    private static String from(TermsInForce version, PaperTimes times) {
        return version.effectiveFrom() == null ? "its beginning" : times.inFull(version.effectiveFrom());
    }
}
