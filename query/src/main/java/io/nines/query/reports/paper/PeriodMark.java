package io.nines.query.reports.paper;

import io.nines.timeline.Interval;

/**
 * Something to see in the chart of a period.
 *
 * @param number by which tables speak of it; null: of none
 */
record PeriodMark(Interval span, Kind kind, String number) {
    /** Worst last, so that it lies on top; width is how bad. */
    enum Kind {
        MAINTENANCE(Pen.Ink.MAINTENANCE, 1),
        UNKNOWN(Pen.Ink.UNKNOWN, 1),
        EXCUSED(Pen.Ink.UNKNOWN, 0.4),
        DEGRADED(Pen.Ink.DEGRADED, 0.4),
        PARTIAL(Pen.Ink.PARTIAL, 0.667),
        DOWN(Pen.Ink.DOWN, 1);

        private final Pen.Ink ink;
        private final double width;

        Kind(Pen.Ink ink, double width) {
            this.ink = ink;
            this.width = width;
        }

        Pen.Ink ink() {
            return ink;
        }

        double width() {
            return width;
        }

        boolean isHollow() {
            return this == MAINTENANCE || this == UNKNOWN;
        }
    }
}
