package io.nines.query.reports.paper;

import io.nines.timeline.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a period is cut into columns: days up to two months, weeks up to a year, months beyond. */
final class PeriodColumns {
    /** What a column is. */
    enum Unit {
        DAY("one column per day, midnight at the top"),
        WEEK("one column per week, Monday at the top"),
        MONTH("one column per month, its first day at the top");

        private final String said;

        Unit(String said) {
            this.said = said;
        }

        String said() {
            return said;
        }

        private LocalDate first(LocalDate date) {
            return switch (this) {
                case DAY -> date;
                case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> date.withDayOfMonth(1);
            };
        }

        private LocalDate next(LocalDate first) {
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
            };
        }

        private DateTimeFormatter label(boolean overYears) {
            String pattern = this == DAY ? "d" : this == WEEK ? "d MMM" : overYears ? "MMM uu" : "MMM";
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        }
    }

    /** All of a day, week or month, also where the period begins within it. */
    record Column(Interval span, String label) {}

    private static final int DAYS_AS_DAYS = 62;
    private static final int DAYS_AS_WEEKS = 372;

    private final Unit unit;
    private final List<Column> columns = new ArrayList<>();

    PeriodColumns(Interval period, ZoneId zone) {
        LocalDate from = Instant.ofEpochMilli(period.start()).atZone(zone).toLocalDate();
        LocalDate last = Instant.ofEpochMilli(period.end() - 1).atZone(zone).toLocalDate();
        long days = last.toEpochDay() - from.toEpochDay() + 1;
        unit = days <= DAYS_AS_DAYS ? Unit.DAY : days <= DAYS_AS_WEEKS ? Unit.WEEK : Unit.MONTH;
        DateTimeFormatter label = unit.label(from.getYear() != last.getYear());
        for (LocalDate at = unit.first(from); !at.isAfter(last); at = unit.next(at)) {
            columns.add(new Column(new Interval(midnight(at, zone), midnight(unit.next(at), zone)), label.format(at)));
        }
    }

    private static long midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    Unit unit() {
        return unit;
    }

    List<Column> columns() {
        return columns;
    }
}
