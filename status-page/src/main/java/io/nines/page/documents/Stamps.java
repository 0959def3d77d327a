package io.nines.page.documents;

import io.nines.page.page.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times in words, with day and zone: a document is read later than it was made, so none is relative. */
public final class Stamps {
    private final ZoneId zone;
    private final Language language;
    private final DateTimeFormatter days;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter zones;

    /** English, in a zone, which is named each time. */
    public Stamps(ZoneId zone) {
        this(zone, Language.ENGLISH);
    }

    /** The same in another language. */
    public Stamps(ZoneId zone, Language language) {
        this.zone = zone;
        this.language = language;
        this.days = format(language.say("date.long"));
        this.clock = format("HH:mm");
        this.zones = format("zzz");
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    /** The language in which they are said. */
    public Language language() {
        return language;
    }

    /** The zone in which times are said. */
    public ZoneId zone() {
        return zone;
    }

    /** {@code Thu 19 Nov 2026}. */
    public String day(Instant instant) {
        return days.format(instant.atZone(zone));
    }

    /** {@code Thu 19 Nov 2026, 15:03 CET}. */
    public String at(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        return days.format(time) + ", " + clock.format(time) + ' ' + zones.format(time);
    }

    /** {@code Thu 19 Nov 2026, 23:00 – 23:30 CET}, with a second day where it ends on another. */
    public String span(Instant from, Instant to) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        boolean sameZone = zones.format(start).equals(zones.format(end));
        String first = days.format(start) + ", " + clock.format(start) + (sameZone ? "" : ' ' + zones.format(start));
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        return first + " – " + (sameDay ? "" : days.format(end) + ", ") + clock.format(end) + ' ' + zones.format(end);
    }
}
