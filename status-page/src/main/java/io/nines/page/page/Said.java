package io.nines.page.page;

import io.nines.contract.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence: plain words, or an instant that the visitor's browser says in the visitor's zone. Whatever instant
 * stands outside of the bars and of the pages that speak of a day of the page's zone is one, so that nobody reads two zones side
 * by side.
 *
 * @param text what it says as it is served, in the page's zone
 * @param at the instant; null: plain words
 * @param form how a script says it, by the names in {@code times.js}; null for plain words
 * @param utc the instant in UTC, for a title; null for plain words
 * @param began the instant beside which it stands: its date is said only where that is another day; null: none
 */
public record Said(String text, Instant at, String form, String utc, Instant began) {
    static Said words(String text) {
        return new Said(text, null, null, null, null);
    }

    private static Said said(String text, Instant at, String form, Instant began, PageTimes times) {
        return new Said(text, at, form, times.utc(at), began);
    }

    /** {@code 15:03 CET}, with the date before it when that is not today. */
    static Said clock(Instant at, PageTimes times) {
        return said(times.clock(at), at, "clock", null, times);
    }

    /** Within something that began on a day which is said elsewhere: the date only where it is another. */
    static Said hour(Instant at, Instant began, PageTimes times) {
        return said(date(at, began, times) + times.time(at), at, "hour", began, times);
    }

    /** The same without the zone, where that is named beside it. */
    static Said bare(Instant at, Instant began, PageTimes times) {
        return said(date(at, began, times) + times.hourAndMinute(at.toEpochMilli()), at, "bare", began, times);
    }

    private static String date(Instant at, Instant began, PageTimes times) {
        return times.day(at).equals(times.day(began)) ? "" : times.shortDate(times.day(at)) + ", ";
    }

    /** {@code Sat 21 Nov, 23:00 CET}. */
    static Said day(Instant at, PageTimes times) {
        return said(times.dayAndClock(at), at, "day", null, times);
    }

    /** {@code Sat 21 Nov, 23:00}: the zone is named after what follows. */
    static Said dayBare(Instant at, PageTimes times) {
        String text = times.shortDay(times.day(at)) + ", " + times.hourAndMinute(at.toEpochMilli());
        return said(text, at, "day-bare", null, times);
    }

    /** {@code 16:30 CET}. */
    static Said time(Instant at, PageTimes times) {
        return said(times.time(at), at, "time", null, times);
    }

    /** {@code 14:30}. */
    static Said timeBare(Instant at, PageTimes times) {
        return said(times.hourAndMinute(at.toEpochMilli()), at, "time-bare", null, times);
    }

    /** {@code Tue 6 Oct 2026, 11:20 CEST}. */
    static Said full(Instant at, PageTimes times) {
        return said(times.full(at), at, "full", null, times);
    }

    /** {@code Tue 6 Oct 2026, 11:20:31 CEST}. */
    static Said seconds(Instant at, PageTimes times) {
        return said(times.fullWithSeconds(at), at, "seconds", null, times);
    }

    /** {@code CEST}, as it is at that instant. */
    static Said zone(Instant at, PageTimes times) {
        return said(times.zoneName(at), at, "zone", null, times);
    }

    static Said ago(Instant at, PageTimes times) {
        String text = times.language().say("lead.at", times.clockWithSeconds(at));
        return said(text, at, "ago", null, times);
    }

    /** For how long it has lasted: the script counts on, so that it does not wait for the page to be drawn again. */
    static Said lasting(Instant since, PageTimes times) {
        long millis = Duration.between(since, times.now()).toMillis();
        return said(times.lasting(millis), since, "for", null, times);
    }

    /** {@code in 4 days}. */
    static Said until(Instant at, String text, PageTimes times) {
        return said(text, at, "until", null, times);
    }

    /** {@code Tue 6 Oct 2026, 14:21 – 15:31 CEST}. */
    static List<Said> span(Instant from, Instant to, PageTimes times) {
        String text = times.date(times.day(from)) + ", " + times.hourAndMinute(from.toEpochMilli());
        return List.of(said(text, from, "full-bare", null, times), words(" – "), hour(to, from, times));
    }

    /** {@code Sat 21 Nov, 23:00 – 01:00 CET}: what ends within a day of its start needs no second date. */
    static List<Said> shortSpan(Instant from, Instant to, PageTimes times) {
        boolean near = Duration.between(from, to).toHours() < 24;
        return List.of(dayBare(from, times), words(" – "), near ? time(to, times) : day(to, times));
    }

    /** A phrase with instants and names in its places. */
    static List<Said> phrase(Language language, String key, Said... places) {
        String phrase = language.phrase(key);
        List<Said> said = new ArrayList<>();
        int from = 0;
        for (int at = phrase.indexOf('{'); at >= 0; at = phrase.indexOf('{', from)) {
            said.add(words(phrase.substring(from, at)));
            said.add(places[phrase.charAt(at + 1) - '0']);
            from = at + 3;
        }
        said.add(words(phrase.substring(from)));
        said.removeIf(piece -> piece.text().isEmpty());
        return said;
    }

    /** All of it as it is served. */
    static String text(List<Said> said) {
        return said.stream().map(Said::text).reduce("", String::concat);
    }

    /** The instant for machines. */
    public String machine() {
        return Instants.format(at);
    }

    /** Beside which it stands, for machines; null: none. */
    public String machineBegan() {
        return began == null ? null : Instants.format(began);
    }
}
