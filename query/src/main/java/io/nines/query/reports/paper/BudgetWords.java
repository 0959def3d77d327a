package io.nines.query.reports.paper;

import io.nines.query.reports.paper.Portfolio.Entry;
import io.nines.query.reports.paper.Portfolio.Span;
import io.nines.query.reports.paper.Portfolio.Spent;
import io.nines.query.reports.paper.Table.Cell;
import io.nines.reports.Report.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of the budget of an agreement. */
final class BudgetWords {
    private static final double WIDTH = 150;
    private static final double LOW = 30;
    private static final double HIGH = 11;
    private static final Map<Standing, Pen.Ink> INKS = Map.of(
            Standing.MISSED, Pen.Ink.DOWN,
            Standing.AT_RISK, Pen.Ink.DEGRADED,
            Standing.UNCLEAR, Pen.Ink.UNKNOWN,
            Standing.ON_COURSE, Pen.Ink.UP);

    private final Entry entry;
    private final Span span;
    private final boolean over;
    private final Budget budget;

    BudgetWords(Entry entry, Instant throughOrNull) {
        this.entry = entry;
        this.span = entry.span();
        this.over = throughOrNull != null && !throughOrNull.isBefore(span.to());
        this.budget = entry.budget();
    }

    Cell left() {
        if (budget == null || entry.attainmentPercent() == null) {
            return Cell.of("no data");
        }
        boolean over = budget.leftMillis() < 0;
        String words = over ? over() : share() + " left";
        Pen pen = new Pen();
        if (over) {
            pen.box(Pen.Ink.DOWN, 0, 0, WIDTH, 10, 2).stripes(Pen.Ink.OVER, 0, 0, WIDTH, 10);
        } else {
            double part = budget.allowedMillis() == 0 ? 1 : budget.leftMillis() / (double) budget.allowedMillis();
            pen.box(Pen.Ink.TRACK, 0, 0, WIDTH, 10, 2);
            pen.box(INKS.get(entry.standing()), 0, 0, WIDTH * part, 10, 2);
        }
        return Cell.of("").drawn(pen.chart(WIDTH, 10, "Budget: " + words)).noted(words);
    }

    private String share() {
        return budget.allowedMillis() == 0
                ? "nothing allowed, nothing"
                : Figures.share(budget.leftMillis(), budget.allowedMillis());
    }

    private String over() {
        return budget.allowedMillis() == 0
                ? "over by " + Figures.length(budget.leftMillis())
                : "over by " + Figures.share(-budget.leftMillis(), budget.allowedMillis());
    }

    /** The line of what was used, against the whole budget. */
    Cell used() {
        if (budget == null || entry.spent().isEmpty() || budget.allowedMillis() == 0) {
            return Cell.of(budget == null ? "" : Figures.length(budget.spentMillis()));
        }
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, LOW});
        for (Spent spent : entry.spent()) {
            double x = x(spent.at());
            points.add(new double[] {x, points.get(points.size() - 1)[1]});
            points.add(new double[] {x, y(spent.millis())});
        }
        double[] last = points.get(points.size() - 1);
        Pen pen = new Pen().box(Pen.Ink.TRACK, 0, LOW, WIDTH, 1, 0);
        for (double x = 0; x < WIDTH; x += 4) {
            pen.box(Pen.Ink.SPENT, x, HIGH, 1.5, 1.5, 0);
        }
        pen.line(INKS.get(entry.standing()), points).circle(INKS.get(entry.standing()), last[0], last[1], 2.6);
        String said = Figures.length(budget.spentMillis()) + " used of " + Figures.length(budget.allowedMillis());
        return Cell.of("").drawn(pen.chart(WIDTH, LOW + 3, said));
    }

    private double x(Instant at) {
        double whole = Duration.between(span.from(), span.to()).toMillis();
        double part = Duration.between(span.from(), at).toMillis() / whole;
        return WIDTH * Math.max(0, Math.min(1, part));
    }

    /** The budget is two thirds of the height; what is far over it stays at the top. */
    private double y(long millis) {
        return Math.max(2, LOW - (LOW - HIGH) * millis / (double) budget.allowedMillis());
    }

    /** When it runs out is reckoned as if the period were even: it is a hint, no figure. */
    String outlook() {
        if (entry.standing() == Standing.UNCLEAR) {
            return "coverage " + (entry.coveragePercent() == null ? "none" : Figures.percent(entry.coveragePercent()));
        }
        if (budget == null || entry.attainmentPercent() == null) {
            return "";
        }
        if (budget.leftMillis() < 0) {
            return "used up";
        }
        if (entry.runsOutAt() != null) {
            return "runs out about " + new PaperTimes(span.zone(), span.from()).date(entry.runsOutAt());
        }
        return over ? "lasted the period" : "lasts the period";
    }
}
