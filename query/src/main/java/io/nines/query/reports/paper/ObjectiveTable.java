package io.nines.query.reports.paper;

import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Head;
import io.nines.query.reports.paper.Table.Row;
import io.nines.reports.Report;
import io.nines.reports.Report.Latency;
import io.nines.reports.Report.Promise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Everything that was promised, where that is more than one availability. */
final class ObjectiveTable {
    private static final List<Head> HEADS =
            List.of(Head.of("Promised"), Head.of("Verdict"), Head.of("Objective", "num"), Head.of("Attained", "num"));

    private ObjectiveTable() {}

    static boolean isNeeded(Report report) {
        return report.objectives().size() > 1 || report.latency() != null;
    }

    static Table draw(Report report) {
        List<Row> rows = report.objectives().stream().map(ObjectiveTable::row).toList();
        List<String> after = new ArrayList<>();
        Latency latency = report.latency();
        if (latency != null) {
            after.add("Latency of " + Figures.counted(latency.checks(), "good check", "good checks") + ": half within "
                    + millis(latency.p50Millis()) + ", 95" + Figures.THIN + "% within " + millis(latency.p95Millis())
                    + ", 99" + Figures.THIN + "% within " + millis(latency.p99Millis()) + ", 99.9" + Figures.THIN
                    + "% within " + millis(latency.p999Millis()) + ".");
        }
        return new Table("objectives", "Objectives", "each on its own", HEADS, rows, after);
    }

    private static Row row(Promise promise) {
        boolean latency = promise.kind().equals("latency");
        Cell what = latency
                ? Cell.of("Checks within " + millis(promise.withinMillis()))
                        .noted(promise.checks() == null ? null : of(promise))
                : Cell.of("Availability");
        return new Row(
                "",
                List.of(
                        what,
                        verdict(promise.met()),
                        Cell.of("num", Figures.percent(promise.percent())),
                        Cell.of("num strong", Figures.attained(promise.attainedPercent()))));
    }

    private static String of(Promise promise) {
        return Figures.grouped(promise.checksWithin()) + " of "
                + Figures.counted(promise.checks(), "good check", "good checks");
    }

    private static Cell verdict(Boolean met) {
        if (met == null) {
            return Cell.marked("unknown", "No data");
        }
        return met ? Cell.marked("up", "Met") : Cell.marked("down", "Missed");
    }

    private static String millis(BigDecimal millis) {
        return millis == null ? "no data" : Figures.number(millis) + Figures.THIN + "ms";
    }
}
