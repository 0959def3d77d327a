package io.nines.query.reports.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times by the clock of the agreement, and the foot's in UTC. */
final class PaperTimes {
    private static final DateTimeFormatter DAY = format("EEE d MMM");
    private static final DateTimeFormatter CLOCK = format("HH:mm:ss");
    private static final DateTimeFormatter DATE = format("d MMM uuuu");
    private static final DateTimeFormatter LONG_DATE = format("d MMMM uuuu");
    private static final DateTimeFormatter ZONE_NAME = format("zzz");

    private final ZoneId zone;
    private final int year;

    /** A year that goes without saying is left off. */
    PaperTimes(ZoneId zone, Instant within) {
        this.zone = zone;
        this.year = within.atZone(zone).getYear();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    ZoneId zone() {
        return zone;
    }

    /** Such as {@code Berlin time}. */
    String zoneName() {
        String id = zone.getId();
        return zone.normalized() instanceof ZoneOffset
                ? zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + zone.normalized()
                : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
    }

    /** Such as {@code Tue 6 Oct, 14:21:07}; with its zone where clocks show that time twice. */
    String when(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return DAY.format(at) + (at.getYear() == year ? "" : " " + at.getYear()) + ", " + clock(at);
    }

    /** Such as {@code Tue 6 Oct, 14:21:07 – 14:47:21}: a day is said once. */
    String span(Instant from, Instant to) {
        ZonedDateTime end = to.atZone(zone);
        boolean sameDay = from.atZone(zone).toLocalDate().equals(end.toLocalDate());
        return when(from) + " – " + (sameDay ? clock(end) : when(to));
    }

    private String clock(ZonedDateTime at) {
        int millis = at.getNano() / 1_000_000;
        String exact = CLOCK.format(at) + (millis == 0 ? "" : String.format(Locale.ROOT, ".%03d", millis));
        boolean twice = zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return twice ? exact + " " + ZONE_NAME.format(at) : exact;
    }

    /** The same with its zone and year. */
    String inFull(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return DATE.format(at) + ", " + CLOCK.format(at) + " " + ZONE_NAME.format(at);
    }

    String date(Instant instant) {
        return DATE.format(instant.atZone(zone));
    }

    /** Such as {@code 3 Nov 2026, 08:00:00 UTC}. */
    static String utc(Instant instant) {
        ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
        return DATE.format(at) + ", " + CLOCK.format(at) + " UTC";
    }

    /** Such as {@code 1 – 31 October 2026} where it is whole days, with times otherwise. */
    String range(Instant from, Instant to) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        if (!start.toLocalTime().equals(LocalTime.MIDNIGHT)
                || !end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return inFull(from) + " – " + inFull(to);
        }
        return days(start.toLocalDate(), end.toLocalDate().minusDays(1));
    }

    private static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return LONG_DATE.format(first);
        }
        if (first.getYear() != last.getYear()) {
            return DATE.format(first) + " – " + DATE.format(last);
        }
        String start = first.getMonth() == last.getMonth()
                ? String.valueOf(first.getDayOfMonth())
                : format("d MMMM").format(first);
        return start + " – " + LONG_DATE.format(last);
    }
}
