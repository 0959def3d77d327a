package io.nines.query.reports.paper;

import io.nines.reports.Report;
import io.nines.reports.Report.Corrected;
import io.nines.reports.Report.Excluded;
import io.nines.reports.Report.Window;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.Terms;
import java.util.ArrayList;
import java.util.List;

/** What the clause that keeps a stretch from counting demands, and how that was met. */
final class ClauseWords {
    private final Report report;
    private final Terms terms;

    ClauseWords(Report report, ReportTerms terms) {
        this.report = report;
        this.terms = terms.first();
    }

    String of(Excluded each) {
        return switch (each.clause()) {
            case "planned-maintenance" -> maintenance(each);
            case "short-outage" ->
                "shorter than " + Figures.length(terms.outages().smallestMillis());
            case "unknown-time" -> unknown();
            case "excused-cause" -> excused(each);
            case "credited-before" -> "credited with the period before: one event, one credit";
            default -> Clauses.within(each.clause());
        };
    }

    private String unknown() {
        return switch (terms.unknown()) {
            case LEFT_OUT -> "left out of the counting time: nobody looked";
            case AS_UP -> "counts as working";
            case AS_DOWN -> "counts as down";
        };
    }

    private String excused(Excluded each) {
        return report.corrections().stream()
                .filter(correction -> correction.id().equals(each.subject()))
                .map(Corrected::category)
                .filter(category -> category != null)
                .findFirst()
                .map(category -> "cause: " + category)
                .orElse("a cause outside the provider's answer");
    }

    private String maintenance(Excluded each) {
        List<String> parts = new ArrayList<>();
        report.maintenance().stream()
                .filter(window -> window.id().equals(each.subject()))
                .findFirst()
                .ifPresentOrElse(window -> parts.add(notice(window)), () -> parts.add("by correction"));
        PlannedMaintenance clause = terms.maintenance();
        if (clause != null && clause.capMonthMillis() != null) {
            parts.add("cap " + Figures.length(clause.capMonthMillis()) + " a month");
        }
        if (clause != null && clause.capYearMillis() != null) {
            parts.add("cap " + Figures.length(clause.capYearMillis()) + " a year");
        }
        return String.join("; ", parts);
    }

    /** Such as {@code announced 13 days before, 7 days needed}. */
    static String notice(Window window) {
        String given = window.noticeMillis() < 0
                ? "announced " + Figures.roughly(-window.noticeMillis()) + " after its start"
                : "announced " + Figures.roughly(window.noticeMillis()) + " before";
        return window.neededMillis() == null
                ? given
                : given + ", " + Figures.roughly(window.neededMillis()) + " needed";
    }
}
