package io.nines.page.page;

import io.nines.contract.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence: plain words, or an instant that the visitor's browser may say in the visitor's zone.
 *
 * @param text what it says as it is served
 * @param at the instant; null: plain words
 * @param form how a script may say it: {@code clock}, {@code hour}, {@code date} or {@code ago}; null for plain words
 * @param utc the instant in UTC, for a title; null for plain words
 */
public record Said(String text, Instant at, String form, String utc) {
    static Said words(String text) {
        return new Said(text, null, null, null);
    }

    static Said clock(Instant at, PageTimes times) {
        return new Said(times.clock(at), at, "clock", times.utc(at));
    }

    /** Within something that began on a day which is said elsewhere: the date only where it is another. */
    static Said hour(Instant at, Instant began, PageTimes times) {
        boolean sameDay = times.day(at).equals(times.day(began));
        String date = sameDay ? "" : times.shortDate(times.day(at)) + ", ";
        String text = date + times.hourAndMinute(at.toEpochMilli()) + " " + times.zoneName(at);
        return new Said(text, at, sameDay ? "hour" : "date", times.utc(at));
    }

    static Said ago(Instant at, PageTimes times) {
        String text = times.language().say("lead.at", times.clockWithSeconds(at));
        return new Said(text, at, "ago", times.utc(at));
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

    /** The instant for machines. */
    public String machine() {
        return Instants.format(at);
    }
}
