package io.nines.query.reports.paper;

import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Head;
import io.nines.query.reports.paper.Table.Row;
import io.nines.reports.Report;
import io.nines.reports.Report.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Planned maintenance, and whether it was announced as the terms ask. */
final class MaintenanceTable {
    private static final List<Head> HEADS = List.of(
            Head.of("From"),
            Head.of("To"),
            Head.of("Notice"),
            Head.of("Planned", "num"),
            Head.of("In time", "num"),
            Head.of("Announced at", "evidence"));
    private static final Map<String, String> VERDICTS = Map.of(
            "in-time", "In time",
            "no-notice-needed", "No notice needed",
            "partly-in-time", "Partly in time",
            "short-notice", "Short notice",
            "after-the-fact", "After the fact",
            "not-excused", "Not excused");

    private MaintenanceTable() {}

    static Table draw(Report report, PaperTimes times) {
        List<Window> shown = report.maintenance().stream()
                .sorted(Comparator.comparingLong(Window::plannedMillis).reversed())
                .limit(Listed.MOST)
                .sorted(Comparator.comparing(Window::from))
                .toList();
        int more = report.maintenance().size() - shown.size();
        return new Table(
                "maintenance",
                "Maintenance, and its notice",
                "times in " + times.zoneName() + "; judged by when it was recorded",
                HEADS,
                shown.stream().map(window -> row(window, times)).toList(),
                more == 0
                        ? List.of()
                        : List.of(Figures.counted(more, "shorter one is", "shorter ones are")
                                + " in the CSV of maintenance."));
    }

    private static Row row(Window window, PaperTimes times) {
        String mark = window.verdict().equals("in-time") ? "maintenance" : "notice";
        String verdict = VERDICTS.getOrDefault(window.verdict(), window.verdict());
        return new Row(
                "",
                List.of(
                        Cell.of("when", times.when(window.from())).noted(window.cancelled() ? "cancelled" : null),
                        Cell.of("when", times.when(window.to())),
                        Cell.marked(mark, verdict).noted(ClauseWords.notice(window)),
                        Cell.of("num", Figures.length(window.plannedMillis())),
                        Cell.of("num", Figures.length(window.inTimeMillis())).noted(notInTime(window)),
                        Cell.of(
                                "evidence",
                                window.announcements().isEmpty()
                                        ? ""
                                        : "position "
                                                + Figures.grouped(window.announcements()
                                                        .get(0)
                                                        .position()))));
    }

    private static String notInTime(Window window) {
        List<String> parts = new ArrayList<>();
        if (window.overCapMillis() > 0) {
            parts.add(Figures.length(window.overCapMillis()) + " over the cap");
        }
        if (window.overrunMillis() > 0) {
            parts.add(Figures.length(window.overrunMillis()) + " overrun");
        }
        return parts.isEmpty() ? null : String.join(", ", parts);
    }
}
