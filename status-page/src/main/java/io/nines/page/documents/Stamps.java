package io.nines.page.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words, with day and zone: a document is read later than it was made, so none is relative. */
public final class Stamps {
    private static final DateTimeFormatter DAY = format("EEE d MMM uuuu");
    private static final DateTimeFormatter CLOCK = format("HH:mm");
    private static final DateTimeFormatter ZONE = format("zzz");

    private final ZoneId zone;

    /** In a zone, which is named each time. */
    public Stamps(ZoneId zone) {
        this.zone = zone;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** The zone in which times are said. */
    public ZoneId zone() {
        return zone;
    }

    /** {@code Thu 19 Nov 2026}. */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** {@code Thu 19 Nov 2026, 15:03 CET}. */
    public String at(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        return DAY.format(time) + ", " + CLOCK.format(time) + ' ' + ZONE.format(time);
    }

    /** {@code Thu 19 Nov 2026, 23:00 – 23:30 CET}, with a second day where it ends on another. */
    public String span(Instant from, Instant to) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        boolean sameZone = ZONE.format(start).equals(ZONE.format(end));
        String first = DAY.format(start) + ", " + CLOCK.format(start) + (sameZone ? "" : ' ' + ZONE.format(start));
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        return first + " – " + (sameDay ? "" : DAY.format(end) + ", ") + CLOCK.format(end) + ' ' + ZONE.format(end);
    }
}
