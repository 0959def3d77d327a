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
    private final Standing standing;

    VerdictWords(Report report, PaperTimes times, String period, String who) {
        this.report = report;
        this.times = times;
        this.period = period;
        this.who = who;
        this.standing = Standing.of(report);
    }

    Verdict draw() {
        return new Verdict(mark(), headline(), lead(), notes());
    }

    private String mark() {
        return standing.mark();
    }

    private String headline() {
        boolean several = report.objectives().size() > 1;
        String what = several ? "objectives" : "objective";
        return switch (standing) {
            case MISSED ->
                report.provisional()
                        ? "The objective can no longer be met."
                        : several ? "Not all objectives were met." : "The objective was missed.";
            case AT_RISK ->
                report.met()
                        ? "The " + what + (several ? " are" : " is") + " at risk."
                        : "Below the " + what + " so far.";
            case UNCLEAR -> unclear();
            case ON_COURSE ->
                report.provisional()
                        ? "On course so far."
                        : several ? "All objectives were met." : "The objective was met.";
        };
    }

    /** What nobody looked at was neither met nor missed. */
    private String unclear() {
        if (report.met() == null) {
            return report.attainmentPercent() == null ? "There is no data." : "Nothing was promised.";
        }
        String watched =
                report.coveragePercent() == null ? "" : ": " + Figures.percent(report.coveragePercent()) + " coverage";
        return (report.provisional() ? "On course" : "Met") + " as far as was watched" + watched + ".";
    }

    private String lead() {
        String within = within();
        if (report.attainmentPercent() == null) {
            return "It is not known how " + who + " did" + within + ": nothing was measured in the agreed time.";
        }
        String attained = Figures.attained(report.attainmentPercent());
        String was = report.provisional() ? " has been available for " : " was available for ";
        String limits = (standing == Standing.UNCLEAR && report.met() != null ? ", as far as was watched" : "")
                + (report.provisional() ? ", so far" : "");
        String said = who + was + attained + " of the agreed time" + within + limits + ".";
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
