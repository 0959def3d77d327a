package io.nines.query.reports.paper;

import io.nines.reports.Report.Budget;

/** The error budget as a bar: what the objective allowed, and what was used of it, hatched where it is more. */
final class BudgetChart {
    private static final double TOP = 22;
    private static final double BAR = 18;
    private static final double HEIGHT = 60;
    private static final double LABEL = 75;

    private BudgetChart() {}

    static Chart draw(Budget budget, double width) {
        Pen pen = new Pen();
        long allowed = budget.allowedMillis();
        long spent = budget.spentMillis();
        double whole = Math.max(1, Math.max(allowed, spent));
        double limit = width * allowed / whole;
        double used = width * spent / whole;
        pen.box(Pen.Ink.TRACK, 0, TOP, width, BAR, 2);
        pen.box(Pen.Ink.SPENT, 0, TOP, Math.min(limit, used), BAR, 2);
        if (spent > allowed) {
            pen.box(Pen.Ink.DOWN, limit, TOP, width - limit, BAR, 2);
            pen.stripes(Pen.Ink.OVER, limit, TOP, width - limit, BAR);
        }
        pen.box(Pen.Ink.LIMIT, Math.max(0, Math.min(limit, width) - 1), TOP - 6, 2, BAR + 12, 0);
        double at = Math.max(LABEL, Math.min(width - LABEL, limit));
        pen.label(at, TOP - 10, "middle", "strong", Figures.length(allowed) + " allowed");
        pen.label(0, HEIGHT - 4, "start", "axis", "0");
        pen.label(width, HEIGHT - 4, "end", "strong", used(budget));
        return pen.chart(width, HEIGHT, Figures.length(allowed) + " of downtime allowed, " + used(budget));
    }

    static String used(Budget budget) {
        String length = Figures.length(budget.spentMillis()) + " used";
        return budget.allowedMillis() == 0
                ? length
                : length + ", " + Figures.share(budget.spentMillis(), budget.allowedMillis());
    }
}
