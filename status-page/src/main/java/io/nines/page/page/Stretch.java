package io.nines.page.page;

import io.nines.timeline.Interval;
import java.time.ZoneId;
import java.util.List;

/**
 * The days that a bar shows, and how it is laid out.
 *
 * @param days the last one is today, as far as the page knows
 * @param height of a column in pixels
 * @param css the class of its bars
 */
record Stretch(List<Day> days, int height, String css) {
    /** Columns take four fifths of the width, the gaps between them the rest. */
    private static final double GAP = 0.2;

    static Stretch desktop(Day today, ZoneId zone) {
        return new Stretch(today.andBefore(90, zone), 44, "b90");
    }

    static Stretch phone(Day today, ZoneId zone) {
        return new Stretch(today.andBefore(30, zone), 40, "b30");
    }

    int count() {
        return days.size();
    }

    Day first() {
        return days.get(0);
    }

    Day last() {
        return days.get(days.size() - 1);
    }

    /** From its first instant to its last. */
    Interval span() {
        return new Interval(first().span().start(), last().span().end());
    }

    /** The stretch as far as results are judged. */
    Interval until(long through) {
        return new Interval(first().span().start(), Math.max(first().span().start(), through));
    }

    /** Where a column begins, in percent of the bar's width. */
    double left(int column) {
        return column * pitch();
    }

    /** How wide a column is, in percent of the bar's width. */
    double width() {
        return (1 - GAP) * pitch();
    }

    private double pitch() {
        return 100 / (days.size() - GAP);
    }
}
