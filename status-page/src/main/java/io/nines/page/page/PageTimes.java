package io.nines.page.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the page writes them: 24 hours, the zone always named. */
public final class PageTimes {
    private static final DateTimeFormatter CLOCK = format("HH:mm");
    private static final DateTimeFormatter CLOCK_SECONDS = format("HH:mm:ss");
    private static final DateTimeFormatter ZONE_NAME = format("zzz");
    private static final DateTimeFormatter LONG_DATE = format("EEE d MMM uuuu");
    private static final DateTimeFormatter SHORT_DATE = format("d MMM");
    private static final DateTimeFormatter SHORT_DATE_YEAR = format("d MMM uuuu");
    private static final DateTimeFormatter UTC_TITLE = format("EEE d MMM uuuu, HH:mm:ss 'UTC'");

    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    /** Times in a zone, for a page that is drawn at {@code now}. */
    public PageTimes(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** The instant at which the page is drawn. */
    public Instant now() {
        return now;
    }

    /** {@code 15:03 CET}, with the date before it when that is not today. */
    public String clock(Instant at) {
        return dateUnlessToday(at, zone, ", ") + CLOCK.format(at.atZone(zone)) + ' ' + zoneName(at);
    }

    /** {@code 15:03:12 CET}, with the date before it when that is not today. */
    public String clockWithSeconds(Instant at) {
        return dateUnlessToday(at, zone, ", ") + CLOCK_SECONDS.format(at.atZone(zone)) + ' ' + zoneName(at);
    }

    /** {@code 17:10}, within the day that is spoken of. */
    public String hourAndMinute(long millis) {
        return CLOCK.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** {@code 14:03:12 UTC}, for the foot. */
    public String foot(Instant at, Instant now) {
        boolean sameDay = LocalDate.ofInstant(at, ZoneOffset.UTC).equals(LocalDate.ofInstant(now, ZoneOffset.UTC));
        String date = sameDay ? "" : LONG_DATE.format(at.atZone(ZoneOffset.UTC)) + ", ";
        return date + CLOCK_SECONDS.format(at.atZone(ZoneOffset.UTC)) + " UTC";
    }

    private String dateUnlessToday(Instant at, ZoneId in, String then) {
        LocalDate date = LocalDate.ofInstant(at, in);
        return date.equals(today) ? "" : LONG_DATE.format(date) + then;
    }

    /** {@code CET} or {@code CEST}, as it is at that instant. */
    public String zoneName(Instant at) {
        return ZONE_NAME.format(at.atZone(zone));
    }

    /** {@code Thu 19 Nov 2026, 14:03:12 UTC}, for a title. */
    public static String utc(Instant at) {
        return UTC_TITLE.format(at.atZone(ZoneOffset.UTC));
    }

    /** {@code Fri 6 Nov 2026}. */
    public static String date(LocalDate date) {
        return LONG_DATE.format(date);
    }

    /** {@code 22 Aug}, or {@code today}. */
    public String axis(LocalDate date) {
        return date.equals(today) ? "today" : SHORT_DATE.format(date);
    }

    /** {@code 3 Oct}, with the year when that is not this one. */
    public String since(long millis) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
        return (date.getYear() == today.getYear() ? SHORT_DATE : SHORT_DATE_YEAR).format(date);
    }

    /** {@code 1 h 10 min}; seconds only below a minute. */
    public static String length(long millis) {
        Duration length = Duration.ofMillis(millis);
        if (length.toMinutes() == 0) {
            return length.toSeconds() == 0 ? "under 1 s" : length.toSeconds() + " s";
        }
        String hours = length.toHours() == 0 ? "" : length.toHours() + " h";
        String minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min";
        return hours + (hours.isEmpty() || minutes.isEmpty() ? "" : " ") + minutes;
    }
}
