package io.nines.page.page;

import io.nines.contract.Instants;
import java.time.Instant;

/**
 * A piece of a sentence: plain words, or an instant that the visitor's browser may say in the visitor's zone.
 *
 * @param text what it says as it is served
 * @param at the instant; null: plain words
 * @param form how a script may say it: {@code clock} or {@code ago}; null for plain words
 */
public record Said(String text, Instant at, String form) {
    static Said words(String text) {
        return new Said(text, null, null);
    }

    static Said clock(Instant at, PageTimes times) {
        return new Said(times.clock(at), at, "clock");
    }

    static Said ago(Instant at, PageTimes times) {
        return new Said("at " + times.clockWithSeconds(at), at, "ago");
    }

    /** The instant for machines. */
    public String machine() {
        return Instants.format(at);
    }

    /** The instant in UTC, for a title. */
    public String utc() {
        return PageTimes.utc(at);
    }
}
