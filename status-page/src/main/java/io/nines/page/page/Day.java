package io.nines.page.page;

import io.nines.timeline.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of the page's zone; 23 or 25 hours long where the clocks change.
 *
 * @param span from its first to the next day's first instant
 */
public record Day(LocalDate date, Interval span) {
    static Day of(LocalDate date, ZoneId zone) {
        return new Day(date, new Interval(start(date, zone), start(date.plusDays(1), zone)));
    }

    /** The day in which an instant lies. */
    static Day at(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone), zone);
    }

    /** As many days as asked for, in order; the last is this one. */
    List<Day> andBefore(int count, ZoneId zone) {
        List<Day> days = new ArrayList<>(count);
        for (int back = count - 1; back >= 0; back--) {
            days.add(of(date.minusDays(back), zone));
        }
        return days;
    }

    private static long start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** How much of the day has passed at an instant, from 0 to 1. */
    double fraction(long instant) {
        double passed = (double) (instant - span.start()) / span.millis();
        return Math.max(0, Math.min(1, passed));
    }
}
