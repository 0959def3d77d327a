package io.nines.query.reports.paper;

import io.nines.query.reports.paper.ReportPage.Check;
import io.nines.query.reports.paper.ReportPage.Drawn;
import io.nines.query.reports.paper.ReportPage.Fact;
import io.nines.query.reports.paper.ReportPage.Foot;
import io.nines.query.reports.paper.ReportPage.Issued;
import io.nines.query.reports.paper.ReportPage.Links;
import io.nines.query.reports.paper.ReportPage.Tile;
import io.nines.reports.Report;
import io.nines.reports.Report.Budget;
import io.nines.reports.Report.TermsInForce;
import java.util.ArrayList;
import java.util.List;

/** Puts a report into words and drawings. */
final class ReportDrawing {
    private static final double WIDE = 786;
    private static final double SLIM = 326;
    private static final double PAPER = 697;
    private static final double TALL = 132;
    private static final double PAPER_TALL = 116;

    private final Report report;
    private final Resolved resolved;
    private final Issue issue;
    private final ReportTerms terms;
    private final PaperTimes times;
    private final String period;
    private final Listed listed;

    /** A null issue: it is not issued. */
    ReportDrawing(Report report, Resolved resolved, Issue issue) {
        this.report = report;
        this.resolved = resolved;
        this.issue = issue;
        this.terms = new ReportTerms(report);
        this.times = new PaperTimes(terms.zone(), report.from());
        this.period = PeriodName.of(report, times);
        this.listed = new Listed(report);
    }

    ReportPage draw(Links links) {
        TermsInForce last = report.terms().isEmpty()
                ? null
                : report.terms().get(report.terms().size() - 1);
        return new ReportPage(
                "Service level report, " + period + ", " + report.customer(),
                period,
                report.customer(),
                "Agreement " + report.agreement() + (last == null ? "" : ", revision " + last.version()),
                report.agreement(),
                report.title(),
                facts(),
                new VerdictWords(report, times, period, who()).draw(),
                DueWords.draw(report, times),
                tiles(),
                budget(),
                chart(),
                tables(),
                issued(),
                check(),
                Foot.of(report.asOf()),
                links);
    }

    private List<String> names() {
        return report.terms().stream()
                .flatMap(version -> version.components().stream())
                .map(component -> resolved.components().apply(component.id()))
                .distinct()
                .toList();
    }

    private String who() {
        return names().size() == 1 ? names().get(0) : "The service";
    }

    private List<Fact> facts() {
        String owed = Figures.length(terms.owed().millis());
        return List.of(
                new Fact("Period", times.range(report.from(), report.to())),
                new Fact("Service hours, " + times.zoneName(), HoursWords.of(terms.hours()) + ", " + owed),
                new Fact("Status that counts", terms.basis()),
                new Fact(names().size() == 1 ? "Component" : "Components", Names.some(names())));
    }

    private List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        boolean whole = report.attainmentPercent() != null;
        tiles.add(new Tile(
                report.provisional() ? "Attainment so far" : "Attainment",
                Figures.attained(report.attainmentPercent()),
                whole ? "rounded down" : "nothing was measured"));
        tiles.add(
                report.objectivePercent() == null
                        ? new Tile("Objective", "none", "of availability")
                        : new Tile("Objective", Figures.percent(report.objectivePercent()), terms.per()));
        tiles.add(new Tile(
                "Counted as down",
                Figures.length(report.countedDownMillis()),
                "of " + Figures.length(report.denominatorMillis()) + "; " + Figures.length(report.grossDownMillis())
                        + " in all"));
        tiles.add(new Tile(
                "Coverage",
                report.coveragePercent() == null ? "none" : Figures.percent(report.coveragePercent()),
                report.coveragePercent() == null
                        ? "no service was owed"
                        : Figures.length(report.unknownMillis()) + " unknown"));
        return tiles;
    }

    private Drawn budget() {
        Budget budget = report.errorBudget();
        if (budget == null || report.attainmentPercent() == null) {
            return null;
        }
        List<String> after = new ArrayList<>();
        after.add(
                budget.leftMillis() < 0
                        ? Figures.length(budget.leftMillis()) + " more than allowed."
                        : Figures.length(budget.leftMillis()) + " left.");
        return new Drawn(
                "budget",
                "Error budget",
                "what the objective allows in the period, and what was used",
                BudgetChart.draw(budget, WIDE),
                BudgetChart.draw(budget, SLIM),
                BudgetChart.draw(budget, PAPER),
                after);
    }

    private Drawn chart() {
        PeriodChart chart = new PeriodChart(report, terms, listed.marks());
        return new Drawn(
                "chart",
                PeriodName.chart(report),
                chart.hint(),
                chart.draw(WIDE, TALL),
                chart.draw(SLIM, TALL),
                chart.draw(PAPER, PAPER_TALL),
                listed.outagesNotShown() + listed.stretchesNotShown() > 0
                        ? List.of("Only what the tables below list is drawn.")
                        : List.of());
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (ObjectiveTable.isNeeded(report)) {
            tables.add(ObjectiveTable.draw(report));
        }
        tables.add(new OutageTable(report, resolved, times, listed).draw());
        if (!report.excluded().isEmpty()) {
            tables.add(new ExcludedTable(report, resolved, terms, times, listed).draw());
        }
        if (CoverageTable.isNeeded(report)) {
            tables.add(CoverageTable.draw(report, resolved));
        }
        if (!report.maintenance().isEmpty()) {
            tables.add(MaintenanceTable.draw(report, times));
        }
        if (!report.corrections().isEmpty()) {
            tables.add(new CorrectionTable(report, resolved, times).draw());
        }
        if (TermsTable.isNeeded(report)) {
            tables.add(TermsTable.draw(report, resolved, times));
        }
        return tables;
    }

    private Issued issued() {
        return issue == null
                ? null
                : new Issued(
                        issue.report(),
                        PaperTimes.utc(issue.at()),
                        issue.sha256(),
                        "docker/nines verify-report " + issue.report(),
                        issue.changes());
    }

    private Check check() {
        String position = String.valueOf(report.asOf().position());
        return new Check(
                Figures.grouped(report.asOf().position()),
                PaperTimes.utc(report.asOf().recordedAt()),
                "docker/nines report " + report.agreement() + " " + report.period() + " --position " + position,
                Figures.hex(report.asOf().chain()),
                report.through() == null ? "nothing yet" : PaperTimes.utc(report.through()),
                "rules " + report.rules() + ", time zone data " + report.tzdata());
    }
}
