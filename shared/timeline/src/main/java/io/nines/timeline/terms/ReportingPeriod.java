package io.nines.timeline.terms;

import io.nines.timeline.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Over what an objective is judged. Days begin when the local clock shows a new date. */
public sealed interface ReportingPeriod {
    /** Whose days. */
    ZoneId zone();

    /** The period that an instant lies in; for trailing days the one that ends with it. */
    Interval around(long instant);

    /** Whether the interval is exactly one such period. */
    boolean is(Interval interval);

    /** A part of the calendar. */
    enum Unit {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Unit(int months) {
            this.months = months;
        }

        /** The first day of the one that a day lies in. */
        public LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
        }

        /** Its length from a first day on, in a zone. */
        public Interval from(LocalDate first, ZoneId zone) {
            return days(first, first.plusMonths(months), zone);
        }
    }

    /** A calendar month, quarter, half year or year. */
    record Calendar(Unit unit, ZoneId zone) implements ReportingPeriod {
        @Override
        public Interval around(long instant) {
            return unit.from(unit.first(date(instant, zone)), zone);
        }

        @Override
        public boolean is(Interval interval) {
            return around(interval.start()).equals(interval);
        }
    }

    /**
     * A year from a date on, and each year after and before it; one that begins on February 29 begins on the 28th elsewhere.
     *
     * @param from the first day of one of the years
     */
    record ContractYear(LocalDate from, ZoneId zone) implements ReportingPeriod {
        @Override
        public Interval around(long instant) {
            LocalDate day = date(instant, zone);
            long years = day.getYear() - (long) from.getYear();
            LocalDate first = from.plusYears(years);
            return first.isAfter(day)
                    ? days(from.plusYears(years - 1), first, zone)
                    : days(first, from.plusYears(years + 1), zone);
        }

        @Override
        public boolean is(Interval interval) {
            return around(interval.start()).equals(interval);
        }
    }

    /**
     * The days that end with an instant, of 24 hours each.
     *
     * @param count how many, at least 1
     */
    record TrailingDays(int count, ZoneId zone) implements ReportingPeriod {
        private static final long DAY = 86_400_000;

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public TrailingDays {
            Checks.positive("number of trailing days", count);
        }

        @Override
        public Interval around(long instant) {
            return new Interval(instant - count * DAY, instant);
        }

        @Override
        public boolean is(Interval interval) {
            return interval.millis() == count * DAY;
        }
    }

    /** The local date at an instant. */
    static LocalDate date(long instant, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(instant), zone);
    }

    /** From the beginning of a local day to the beginning of another. */
    static Interval days(LocalDate first, LocalDate end, ZoneId zone) {
        return new Interval(begin(first, zone), begin(end, zone));
    }

    /** The instant in which a local day begins. */
    static long begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
