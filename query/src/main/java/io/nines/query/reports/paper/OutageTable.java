package io.nines.query.reports.paper;

import io.nines.query.reports.paper.Listed.NumberedOutage;
import io.nines.query.reports.paper.Table.Cell;
import io.nines.query.reports.paper.Table.Head;
import io.nines.query.reports.paper.Table.Row;
import io.nines.reports.Report;
import io.nines.reports.Report.Excluded;
import io.nines.reports.Report.Outage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The outages that count: when, how bad, how long, how much of that counts and why, and where it is proven. */
final class OutageTable {
    private static final List<Head> HEADS = List.of(
            new Head("No.", "ringed", true),
            Head.of("When"),
            Head.of("Status"),
            Head.of("Lasted", "num"),
            Head.of("Counted", "num"),
            Head.of("Why"),
            Head.of("Evidence", "evidence"));
    private static final Map<PeriodMark.Kind, Cell> STATUS = Map.of(
            PeriodMark.Kind.DOWN, Cell.marked("down", "Down"),
            PeriodMark.Kind.PARTIAL, Cell.marked("partial", "Partly down"),
            PeriodMark.Kind.DEGRADED, Cell.marked("degraded", "Degraded"),
            PeriodMark.Kind.UNKNOWN, Cell.marked("unknown", "Unknown"),
            PeriodMark.Kind.MAINTENANCE, Cell.marked("maintenance", "Maintenance"));

    private final Report report;
    private final Resolved resolved;
    private final PaperTimes times;
    private final Listed listed;
    private final EvidenceWords evidence;

    OutageTable(Report report, Resolved resolved, PaperTimes times, Listed listed) {
        this.report = report;
        this.resolved = resolved;
        this.times = times;
        this.listed = listed;
        this.evidence = new EvidenceWords(report);
    }

    Table draw() {
        List<Row> rows = new ArrayList<>();
        listed.outages().forEach(each -> rows.add(row(each)));
        List<String> after = new ArrayList<>();
        if (rows.isEmpty()) {
            after.add(report.attainmentPercent() == null ? "None is known: there is no data." : "None.");
        } else {
            rows.add(new Row(
                    "total",
                    List.of(
                            Cell.of(""),
                            Cell.of("Total"),
                            Cell.of(""),
                            Cell.of("num", ""),
                            Cell.of("num strong", Figures.length(report.countedDownMillis())),
                            Cell.of(""),
                            Cell.of(""))));
        }
        if (listed.outagesNotShown() > 0) {
            after.add("These are the " + Listed.MOST + " that count most. "
                    + Figures.counted(listed.outagesNotShown(), "more is", "more are")
                    + " in the CSV of outages, and in the total.");
        }
        return new Table("outages", "Outages", evidence.hint(times.zoneName()), HEADS, rows, after);
    }

    private Row row(NumberedOutage each) {
        Outage outage = each.outage();
        PeriodMark.Kind kind = listed.kind(outage);
        return new Row(
                "",
                List.of(
                        Cell.numbered(each.number()),
                        Cell.of("when", times.when(outage.from())).noted(reaching(outage)),
                        STATUS.getOrDefault(kind, Cell.of("")).noted(components(outage)),
                        Cell.of(
                                "num",
                                Figures.length(
                                        Listed.span(outage.from(), outage.to()).millis())),
                        Cell.of("num strong", Figures.length(outage.countedMillis())),
                        Cell.of(why(outage)).noted(incidents(outage)),
                        evidence.of(outage)));
    }

    /** Where only part of an outage lies in the period. */
    private String reaching(Outage outage) {
        if (outage.start().isBefore(outage.from())) {
            return "began " + times.when(outage.start());
        }
        return outage.ongoing() ? "goes on" : null;
    }

    private String components(Outage outage) {
        long agreed = report.terms().stream()
                .flatMap(version -> version.components().stream())
                .distinct()
                .count();
        return agreed > 1
                ? Names.some(
                        outage.components().stream().map(resolved.components()).toList())
                : null;
    }

    private static String incidents(Outage outage) {
        if (outage.incidents().isEmpty()) {
            return null;
        }
        return (outage.incidents().size() == 1 ? "incident " : "incidents ") + Names.some(outage.incidents());
    }

    private String why(Outage outage) {
        List<String> reasons = new ArrayList<>();
        long kept = 0;
        for (Map.Entry<String, Long> each :
                Clauses.kept(report.excluded(), outage).entrySet()) {
            reasons.add(Figures.length(each.getValue()) + " " + Clauses.within(each.getKey()));
            kept += each.getValue();
        }
        if (report.excluded().stream().anyMatch(each -> isOverrunOf(each, outage))) {
            reasons.add("maintenance overran");
        }
        long rest = Math.max(0, Listed.span(outage.from(), outage.to()).millis() - kept);
        if (outage.countedMillis() < rest) {
            reasons.add("weighs " + Figures.share(outage.countedMillis(), rest));
        }
        return reasons.isEmpty() ? "in full" : String.join("; ", reasons);
    }

    private static boolean isOverrunOf(Excluded each, Outage outage) {
        return each.clause().equals("planned-maintenance") && each.to().equals(outage.from());
    }
}
