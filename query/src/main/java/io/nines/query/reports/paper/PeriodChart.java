package io.nines.query.reports.paper;

import io.nines.reports.Report;
import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws a period: when service was owed, and when something happened, numbered as in the tables. */
final class PeriodChart {
    private static final double GUTTER = 30;
    private static final double HEAD = 6;
    private static final double FOOT = 20;
    private static final double GAP = 2;
    private static final double MINIMUM = 3.6;
    private static final double HOLLOW_MINIMUM = 5;
    private static final double RADIUS = 7.2;

    private final PeriodColumns columns;
    private final IntervalSet owed;
    private final Interval judged;
    private final Interval ahead;
    private final List<PeriodMark> marks;
    private final Map<Double, String> axis;
    private final String said;

    PeriodChart(Report report, ReportTerms terms, List<PeriodMark> marks) {
        Interval period = new Interval(report.from().toEpochMilli(), report.to().toEpochMilli());
        long through = report.through() == null
                ? period.start()
                : Math.max(
                        period.start(), Math.min(period.end(), report.through().toEpochMilli()));
        this.columns = new PeriodColumns(period, terms.zone());
        this.owed = terms.owed();
        this.judged = new Interval(period.start(), through);
        this.ahead = new Interval(through, period.end());
        this.marks =
                marks.stream().sorted(Comparator.comparing(PeriodMark::kind)).toList();
        this.axis = ChartAxis.of(columns.unit(), terms.hours());
        this.said = PeriodName.chart(report) + " as a chart, " + columns.unit().said() + ": "
                + Figures.counted(marks.size(), "mark", "marks") + ", told in the tables below";
    }

    String hint() {
        return columns.unit().said() + "; grey is outside service hours";
    }

    Chart draw(double width, double height) {
        return new Drawing(width, height).chart();
    }

    /** One drawing of it, of one size. */
    private final class Drawing {
        private final Pen pen = new Pen();
        private final List<double[]> rings = new ArrayList<>();
        private final Set<String> numbers = new HashSet<>();
        private final double width;
        private final double height;
        private final double step;

        Drawing(double width, double height) {
            this.width = width;
            this.height = height;
            this.step = (width - GUTTER) / columns.columns().size();
        }

        Chart chart() {
            axis.forEach((at, text) -> pen.label(GUTTER - 7, HEAD + at * height + 3.6, "end", "axis", text));
            for (int i = 0; i < columns.columns().size(); i++) {
                ground(i);
            }
            for (int i = 0; i < columns.columns().size(); i++) {
                for (PeriodMark mark : marks) {
                    mark(i, mark);
                }
            }
            for (int i = 0; i < columns.columns().size(); i++) {
                for (PeriodMark mark : marks) {
                    ring(i, mark);
                }
            }
            feet();
            return pen.chart(width, HEAD + height + FOOT, said);
        }

        private double left(int column) {
            return GUTTER + column * step;
        }

        private double wide() {
            return step - Math.min(GAP, step / 4);
        }

        private double y(int column, long instant) {
            Interval span = columns.columns().get(column).span();
            return HEAD + height * (instant - span.start()) / span.millis();
        }

        private void ground(int column) {
            Interval span = columns.columns().get(column).span();
            plain(Pen.Ink.REST, column, span.intersect(judged));
            for (Interval open : within(owed, span.intersect(judged))) {
                plain(Pen.Ink.WORKING, column, open);
            }
            plain(Pen.Ink.AHEAD, column, span.intersect(ahead));
        }

        private List<Interval> within(IntervalSet set, Interval span) {
            return set.intersect(IntervalSet.of(span)).spans();
        }

        private void plain(Pen.Ink ink, int column, Interval part) {
            if (!part.isEmpty()) {
                double from = y(column, part.start());
                pen.box(ink, left(column), from, wide(), y(column, part.end()) - from, 0);
            }
        }

        private void mark(int column, PeriodMark mark) {
            Interval part = columns.columns().get(column).span().intersect(mark.span());
            if (part.isEmpty()) {
                return;
            }
            PeriodMark.Kind kind = mark.kind();
            double tall = y(column, part.end()) - y(column, part.start());
            double shown = Math.max(tall, kind.isHollow() ? HOLLOW_MINIMUM : MINIMUM);
            double from = Math.min(y(column, part.start()) - (shown - tall) / 2, HEAD + height - shown);
            double across = wide() * kind.width();
            double x = left(column) + (wide() - across) / 2;
            pen.box(Pen.Ink.CUT, left(column), from - 0.8, wide(), shown + 1.6, 0);
            if (kind == PeriodMark.Kind.UNKNOWN) {
                pen.stripes(Pen.Ink.STRIPES, x, from, across, shown);
            } else if (kind == PeriodMark.Kind.MAINTENANCE) {
                pen.box(kind.ink(), x + 0.65, from + 0.65, across - 1.3, Math.max(1, shown - 1.3), 0);
            } else {
                pen.box(kind.ink(), x, from, across, shown, 0);
            }
        }

        /** The number stands over the mark, or under it, or nowhere: the tables have it as well. */
        private void ring(int column, PeriodMark mark) {
            Interval span = columns.columns().get(column).span();
            if (mark.number() == null || !span.contains(mark.span().start()) || numbers.contains(mark.number())) {
                return;
            }
            double x = left(column) + wide() / 2;
            double over = y(column, mark.span().start()) - RADIUS - 2.5;
            double under = y(column, Math.min(mark.span().end(), span.end())) + RADIUS + 4;
            double y = isFree(x, over) ? over : under;
            if (isFree(x, y)) {
                rings.add(new double[] {x, y});
                numbers.add(mark.number());
                pen.circle(Pen.Ink.RING, x, y, RADIUS);
                pen.label(x, y + 3.6, "middle", "number", mark.number());
            }
        }

        private boolean isFree(double x, double y) {
            return y >= RADIUS
                    && y <= HEAD + height + RADIUS
                    && rings.stream().allMatch(ring -> Math.hypot(ring[0] - x, ring[1] - y) >= 2 * RADIUS + 1);
        }

        private void feet() {
            double needed = columns.unit() == PeriodColumns.Unit.DAY ? 17 : 46;
            int every = (int) Math.ceil(needed / step);
            for (int i = 0; i < columns.columns().size(); i += every) {
                String label = columns.columns().get(i).label();
                pen.label(left(i) + wide() / 2, HEAD + height + 15, "middle", "axis", label);
            }
        }
    }
}
