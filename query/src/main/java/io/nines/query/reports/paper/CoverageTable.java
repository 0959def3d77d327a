package io.nines.query.reports.paper;

import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Head;
import io.nines.query.reports.paper.Table.Row;
import io.nines.reports.Report;
import io.nines.reports.Report.Covered;
import java.util.List;

/** Of which components it is not known what was; where any that is down counts, the others' figures hide that. */
final class CoverageTable {
    private static final List<Head> HEADS =
            List.of(Head.of("Component"), Head.of("Coverage", "num"), Head.of("Unknown for", "num"));

    private CoverageTable() {}

    /** Of one component the head says it all. */
    static boolean isNeeded(Report report) {
        return report.coverage().size() > 1 && report.coverage().stream().anyMatch(each -> each.unknownMillis() > 0);
    }

    static Table draw(Report report, Resolved resolved) {
        List<Row> rows = report.coverage().stream()
                .filter(each -> each.unknownMillis() > 0)
                .map(each -> row(each, resolved))
                .toList();
        int whole = report.coverage().size() - rows.size();
        List<String> after = whole == 0
                ? List.of()
                : List.of("Nothing is unknown of " + Figures.counted(whole, "other component.", "other components."));
        return new Table("coverage", "What was not watched", null, HEADS, rows, after);
    }

    private static Row row(Covered each, Resolved resolved) {
        return new Row(
                "",
                List.of(
                        Cell.of("strong", resolved.components().apply(each.component())),
                        Cell.of("num", Figures.percent(each.coveragePercent())),
                        Cell.of("num", Figures.length(each.unknownMillis()))));
    }
}
