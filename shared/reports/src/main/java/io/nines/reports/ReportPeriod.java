package io.nines.reports;

import io.nines.contract.Instants;
import io.nines.timeline.Interval;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.ReportingPeriod.Unit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report is about, in time.
 *
 * @param name as it was asked for, such as {@code 2026-10}
 * @param interval from when to when
 */
public record ReportPeriod(String name, Interval interval) {
    /** The period of the contract that is running: the one that the last judged instant lies in. */
    public static final String TO_DATE = "to-date";

    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])))?");
    private static final String SEPARATOR = "..";
    private static final long LONGEST_DAYS = 3_660;

    /** An end, which is itself outside, has four digits of a year in every zone and on the wire. */
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);
    private static final Instant END =
            LATEST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final String YEARS = "a period lies within the years 1970 to 9998";
    private static final String FORMS =
            "a period is such as 2026-10, 2026-Q3, 2026-H2, 2026, 2026-10-01..2026-10-15, two instants a..b, or to-date";

    /**
     * Reads a period: a month, quarter, half year or year, or days of which the last belongs to it, all in the zone of the terms
     * in force when it begins; two instants with offset, of which the second is outside; or {@link #TO_DATE}. It lies within the
     * years 1970 to 9998.
     *
     * @param judged up to when everything is judged, in milliseconds since 1970; {@link Long#MIN_VALUE}: nothing is
     * @throws IllegalArgumentException saying what is wrong
     */
    public static ReportPeriod parse(String text, Contract contract, long judged) {
        return new ReportPeriod(
                text, usual(text.equals(TO_DATE) ? toDate(contract, judged) : fixed(text, days -> in(contract, days))));
    }

    /**
     * Does nothing if the text is that of a period, whatever agreement it may be of.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static void check(String text) {
        if (!text.equals(TO_DATE)) {
            usual(fixed(text, days -> days.apply(ZoneOffset.UTC)));
        }
    }

    private static Interval usual(Interval interval) {
        if (interval.isEmpty()) {
            throw new IllegalArgumentException("a period ends after it starts");
        }
        if (interval.millis() > Duration.ofDays(LONGEST_DAYS).toMillis()) {
            throw new IllegalArgumentException("a period has at most " + LONGEST_DAYS + " days");
        }
        return interval;
    }

    private static Interval toDate(Contract contract, long judged) {
        long through = contract.through(judged);
        if (through == Long.MIN_VALUE) {
            throw new IllegalArgumentException("nothing is judged yet, so no period is running");
        }
        return contract.agreement().at(through).terms().period().around(through);
    }

    /** Finds the zone that days are of. */
    private interface Zoned {
        Interval in(Function<ZoneId, Interval> days);
    }

    private static Interval fixed(String text, Zoned zoned) {
        try {
            Matcher calendar = CALENDAR.matcher(text);
            int split = text.indexOf(SEPARATOR);
            if (calendar.matches()) {
                LocalDate first = usual(LocalDate.of(number(calendar, 1, 1), firstMonth(calendar), 1));
                return zoned.in(zone -> unit(calendar).from(first, zone));
            }
            if (split > 0) {
                return span(text.substring(0, split), text.substring(split + SEPARATOR.length()), zoned);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(FORMS + ", not " + text, e);
        }
        throw new IllegalArgumentException(FORMS + ", not " + text);
    }

    private static Interval span(String from, String to, Zoned zoned) {
        if (from.indexOf('T') < 0) {
            LocalDate first = usual(LocalDate.parse(from));
            LocalDate last = usual(LocalDate.parse(to));
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a period ends after it starts");
            }
            return zoned.in(zone -> ReportingPeriod.days(first, last.plusDays(1), zone));
        }
        long start = usual(Instants.parse(from));
        return new Interval(start, Math.max(start, usual(Instants.parse(to))));
    }

    private static LocalDate usual(LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException(YEARS + ", not in " + day.getYear());
        }
        return day;
    }

    /** In milliseconds since 1970. */
    private static long usual(Instant instant) {
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(END)) {
            throw new IllegalArgumentException(
                    YEARS + ", not in " + instant.atOffset(ZoneOffset.UTC).getYear());
        }
        return instant.toEpochMilli();
    }

    private static Unit unit(Matcher calendar) {
        if (calendar.group(2) != null) {
            return Unit.MONTH;
        }
        if (calendar.group(3) != null) {
            return Unit.QUARTER;
        }
        return calendar.group(4) != null ? Unit.HALF_YEAR : Unit.YEAR;
    }

    private static int firstMonth(Matcher calendar) {
        if (calendar.group(2) != null) {
            return number(calendar, 2, 1);
        }
        return calendar.group(3) != null ? number(calendar, 3, 1) * 3 - 2 : number(calendar, 4, 1) * 6 - 5;
    }

    private static int number(Matcher matcher, int group, int otherwise) {
        return matcher.group(group) == null ? otherwise : Integer.parseInt(matcher.group(group));
    }

    /** The zone is that of the terms in force at the start, which depends on the zone: looked at twice, it is settled. */
    private static Interval in(Contract contract, Function<ZoneId, Interval> days) {
        Interval guess = days.apply(contract.versions().get(0).terms().period().zone());
        for (int i = 0; i < 2; i++) {
            guess = days.apply(
                    contract.agreement().at(guess.start()).terms().period().zone());
        }
        return guess;
    }
}
