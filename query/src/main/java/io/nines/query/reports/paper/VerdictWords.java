package io.nines.query.reports.paper;

import io.nines.query.reports.paper.ReportPage.Verdict;
import io.nines.reports.Report;
import io.nines.reports.Report.Outlook;
import java.util.ArrayList;
import java.util.List;

/** The one sentence of a report, and what it means. */
final class VerdictWords {
    private final Report report;
    private final PaperTimes times;
    private final String period;
    private final String who;

    VerdictWords(Report report, PaperTimes times, String period, String who) {
        this.report = report;
        this.times = times;
        this.period = period;
        this.who = who;
    }

    Verdict draw() {
        return new Verdict(mark(), headline(), lead(), notes());
    }

    private boolean isLost() {
        Outlook forecast = report.forecast();
        return forecast != null && Boolean.FALSE.equals(forecast.canStillBeMet());
    }

    private String mark() {
        if (isLost()) {
            return "down";
        }
        if (report.met() == null) {
            return "unknown";
        }
        return report.met() ? "up" : report.provisional() ? "degraded" : "down";
    }

    private String headline() {
        if (isLost()) {
            return "The objective can no longer be met.";
        }
        if (report.met() == null) {
            return report.attainmentPercent() == null ? "There is no data." : "Nothing was promised.";
        }
        String what = report.objectives().size() > 1 ? "objectives" : "objective";
        if (report.provisional()) {
            return report.met() ? "On course so far." : "Below the " + what + " so far.";
        }
        if (report.met()) {
            return report.objectives().size() > 1 ? "All objectives were met." : "The objective was met.";
        }
        return report.objectives().size() > 1 ? "Not all objectives were met." : "The objective was missed.";
    }

    private String lead() {
        String within = within();
        if (report.attainmentPercent() == null) {
            return "It is not known how " + who + " did" + within + ": nothing was measured in the agreed time.";
        }
        String attained = Figures.attained(report.attainmentPercent());
        String was = report.provisional() ? " has been available for " : " was available for ";
        String said =
                who + was + attained + " of the agreed time" + within + (report.provisional() ? ", so far." : ".");
        return report.objectivePercent() == null
                ? said
                : said + " " + Figures.percent(report.objectivePercent()) + " was promised.";
    }

    private String within() {
        if (period.contains("–")) {
            return " from " + period;
        }
        return period.contains(" of ")
                ? " in the " + Character.toLowerCase(period.charAt(0)) + period.substring(1)
                : " in " + period;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (report.provisional()) {
            notes.add("Provisional: judged up to "
                    + (report.through() == null ? "nothing yet" : times.inFull(report.through())) + ".");
        }
        Outlook forecast = report.forecast();
        if (forecast != null && forecast.bestPercent() != null) {
            notes.add("If nothing more goes wrong, it comes to " + Figures.attained(forecast.bestPercent()) + "; "
                    + Figures.length(forecast.aheadMillis()) + " that count are still ahead.");
        }
        if (report.errorBudget() != null && report.errorBudget().burnRate() != null && report.provisional()) {
            notes.add("The error budget is being used "
                    + Figures.number(report.errorBudget().burnRate()) + " times as fast as would last for the period.");
        }
        return notes;
    }
}
