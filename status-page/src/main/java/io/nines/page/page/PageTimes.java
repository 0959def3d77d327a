package io.nines.page.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the page writes them: 24 hours, the zone always named, days and months in the page's language. */
public final class PageTimes {
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;
    private final Language language;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter clockSeconds;
    private final DateTimeFormatter zoneName;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter dayDate;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter shortDateYear;
    private final DateTimeFormatter month;

    /** English times in a zone, for a page that is drawn at {@code now}. */
    public PageTimes(ZoneId zone, Instant now) {
        this(zone, now, Language.ENGLISH);
    }

    /** Times in a zone, for a page that is drawn at {@code now}. */
    public PageTimes(ZoneId zone, Instant now, Language language) {
        this.zone = zone;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
        this.language = language;
        this.clock = format("HH:mm");
        this.clockSeconds = format("HH:mm:ss");
        this.zoneName = format("zzz");
        this.longDate = format(language.say("date.long"));
        this.dayDate = format(language.say("date.day"));
        this.shortDate = format(language.say("date.short"));
        this.shortDateYear = format(language.say("date.short.year"));
        this.month = format(language.say("date.month"));
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    /** The instant at which the page is drawn. */
    public Instant now() {
        return now;
    }

    /** The page's zone. */
    public ZoneId zone() {
        return zone;
    }

    /** In whose words. */
    public Language language() {
        return language;
    }

    /** The day of an instant in the page's zone. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** {@code 15:03 CET}, with the date before it when that is not today. */
    public String clock(Instant at) {
        return dateUnlessToday(at, ", ") + clock.format(at.atZone(zone)) + ' ' + zoneName(at);
    }

    /** {@code 15:03:12 CET}, with the date before it when that is not today. */
    public String clockWithSeconds(Instant at) {
        return dateUnlessToday(at, ", ") + clockSeconds.format(at.atZone(zone)) + ' ' + zoneName(at);
    }

    /** {@code 17:10}, within the day that is spoken of. */
    public String hourAndMinute(long millis) {
        return clock.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** {@code 17:10 CET}, within the day that is spoken of. */
    public String time(Instant at) {
        return clock.format(at.atZone(zone)) + ' ' + zoneName(at);
    }

    /** {@code Tue 6 Oct 2026, 11:20 CEST}. */
    public String full(Instant at) {
        return longDate.format(at.atZone(zone)) + ", " + clock.format(at.atZone(zone)) + ' ' + zoneName(at);
    }

    /** {@code Tue 6 Oct 2026, 14:58:00 CEST}. */
    public String fullWithSeconds(Instant at) {
        return longDate.format(at.atZone(zone)) + ", " + clockSeconds.format(at.atZone(zone)) + ' ' + zoneName(at);
    }

    /** {@code Sat 21 Nov, 23:00 CET}, with the year where it is not this one. */
    public String dayAndClock(Instant at) {
        return shortDay(day(at)) + ", " + clock.format(at.atZone(zone)) + ' ' + zoneName(at);
    }

    /** {@code Sat 21 Nov}, with the year where it is not this one. */
    public String shortDay(LocalDate date) {
        return (date.getYear() == today.getYear() ? dayDate : longDate).format(date);
    }

    /** {@code 14:03:12 UTC}, for the foot. */
    public String foot(Instant at) {
        boolean sameDay = LocalDate.ofInstant(at, ZoneOffset.UTC).equals(LocalDate.ofInstant(now, ZoneOffset.UTC));
        String date = sameDay ? "" : longDate.format(at.atZone(ZoneOffset.UTC)) + ", ";
        return date + clockSeconds.format(at.atZone(ZoneOffset.UTC)) + " UTC";
    }

    private String dateUnlessToday(Instant at, String then) {
        LocalDate date = day(at);
        return date.equals(today) ? "" : longDate.format(date) + then;
    }

    /** {@code CET} or {@code CEST}, as it is at that instant. */
    public String zoneName(Instant at) {
        return zoneName.format(at.atZone(zone));
    }

    /** {@code Thu 19 Nov 2026, 14:03:12 UTC}, for a title. */
    public String utc(Instant at) {
        return longDate.format(at.atZone(ZoneOffset.UTC)) + ", " + clockSeconds.format(at.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    /** {@code Fri 6 Nov 2026}. */
    public String date(LocalDate date) {
        return longDate.format(date);
    }

    /** {@code November 2026}. */
    public String month(YearMonth of) {
        return month.format(of);
    }

    /** {@code 22 Aug}, or {@code today}. */
    public String axis(LocalDate date) {
        return date.equals(today) ? language.say("date.today") : shortDate.format(date);
    }

    /** {@code 3 Oct}, with the year when that is not this one. */
    public String since(long millis) {
        return shortDate(LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone));
    }

    /** {@code 3 Oct}, with the year when that is not this one. */
    public String shortDate(LocalDate date) {
        return (date.getYear() == today.getYear() ? shortDate : shortDateYear).format(date);
    }

    /** {@code 1 h 10 min}; seconds only below a minute, days from two on. */
    public String length(long millis) {
        Duration length = Duration.ofMillis(millis);
        if (length.toMinutes() == 0) {
            return length.toSeconds() == 0 ? language.say("length.under") : length.toSeconds() + " s";
        }
        boolean inDays = length.toDays() >= 2;
        long hours = inDays ? length.toHoursPart() : length.toHours();
        StringBuilder text = new StringBuilder(inDays ? language.counted("length.days", length.toDays()) : "");
        append(text, hours, " h");
        append(text, inDays ? 0 : length.toMinutesPart(), " min");
        return text.toString();
    }

    /** For how long something goes on that has not ended: whole minutes, because they pass while it is read. */
    public String lasting(long millis) {
        return millis < 60_000 ? language.say("length.begun") : length(millis / 60_000 * 60_000);
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(text.length() == 0 ? "" : " ").append(number).append(unit);
        }
    }
}
