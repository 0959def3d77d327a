package io.nines.query.reading;

import io.nines.contract.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * What a parameter says that asks for an earlier position: the position itself, or when it was the last one.
 *
 * @param parameter its name, for whoever has to be told of it
 * @param text as it was sent
 * @param number the position, from 1; 0: an instant was sent
 * @param at the instant at or before which the position was recorded; null: a number was sent
 */
record SaidPosition(String parameter, String text, long number, Instant at) {
    /** In the description of every parameter that is read here. */
    static final String FORMS =
            "A number from 1; or an instant, ISO 8601 with offset: the last position recorded at or before it;"
                    + " or a day such as 2026-01-31: the last position recorded by its end, UTC. The answer's asOf says which one that was.";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** 400 if it is none of those. */
    static SaidPosition read(String parameter, String text) {
        return NUMBER.matcher(text).matches()
                ? new SaidPosition(parameter, text, Parameters.number(parameter, text, 1, Long.MAX_VALUE), null)
                : new SaidPosition(parameter, text, 0, instant(parameter, text));
    }

    /** A blank is taken for the plus sign that it was before it went into a URL. */
    private static Instant instant(String parameter, String text) {
        try {
            return DAY.matcher(text).matches() ? lastOf(LocalDate.parse(text)) : Instants.parse(text.replace(' ', '+'));
        } catch (DateTimeException e) {
            throw Parameters.invalid(
                    parameter,
                    parameter + " is " + text + ": a position from 1 on is needed, or an instant with offset, such as"
                            + " 2026-01-31T12:00:00Z, or a day, such as 2026-01-31");
        }
    }

    /** Days end for whoever asks in UTC: the log knows no other zone. */
    private static Instant lastOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
}
