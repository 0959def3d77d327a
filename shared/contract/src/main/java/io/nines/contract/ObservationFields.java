package io.nines.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.concurrent.TimeUnit;

/** The fields of one result while it is being read. */
final class ObservationFields {
    static final int MAX_COMPONENT = 63;
    static final int MAX_NAME = 64;
    static final int MAX_MESSAGE = 2000;
    /** The first instant of the year 10000: four digits are the form of the wire. */
    static final long TOO_FAR = TimeUnit.DAYS.toMillis(2_932_897);

    private static final double MAX_LATENCY_MILLIS = 1e9;
    private static final int MICROS = 1000;

    private final JsonParser json;
    private final boolean keepMessage;
    private int seen;
    private String component;
    private long at;
    private boolean hasAt;
    private Outcome outcome;
    private String location = "";
    private String probe = "";
    private long latencyMicros = Observation.NO_LATENCY;
    private String message;

    ObservationFields(JsonParser json, boolean keepMessage) {
        this.json = json;
        this.keepMessage = keepMessage;
    }

    /** Takes the value that the parser stands at. */
    void take(String name) throws IOException {
        switch (name) {
            case "component" -> component = required(name, 0, MAX_COMPONENT);
            case "at" -> at = instant(name);
            case "outcome" -> outcome = outcome(name);
            case "location" -> location = optional(name, 3, MAX_NAME);
            case "probe" -> probe = optional(name, 4, MAX_NAME);
            case "latencyMillis" -> latencyMicros = latency(name);
            case "message" -> takeMessage(name);
            default -> json.skipChildren();
        }
    }

    Observation observation() {
        if (component == null || !hasAt || outcome == null) {
            throw wrong(component == null ? "component" : hasAt ? "outcome" : "at", "is missing");
        }
        return new Observation(component, at, outcome, location, probe, latencyMicros, message);
    }

    private void once(String name, int number) {
        if ((seen & 1 << number) != 0) {
            throw wrong(name, "is given twice");
        }
        seen |= 1 << number;
    }

    private String required(String name, int number, int max) throws IOException {
        once(name, number);
        text(name, max, false);
        if (json.getTextLength() == 0) {
            throw wrong(name, "is empty");
        }
        return Words.of(json.getText());
    }

    private String optional(String name, int number, int max) throws IOException {
        once(name, number);
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        text(name, max, false);
        return Words.of(json.getText());
    }

    private void takeMessage(String name) throws IOException {
        once(name, 6);
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            text(name, MAX_MESSAGE, true);
            message = keepMessage ? json.getText() : null;
        }
    }

    private long instant(String name) throws IOException {
        once(name, 1);
        text(name, MAX_NAME, false);
        long millis;
        try {
            millis = Instants.parse(json.getText()).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(name, "must be an instant with offset, such as 2026-01-01T00:00:00.000Z");
        }
        if (millis < 0 || millis >= TOO_FAR) {
            throw wrong(name, "must lie between the years 1970 and 9999");
        }
        hasAt = true;
        return millis;
    }

    private Outcome outcome(String name) throws IOException {
        once(name, 2);
        text(name, MAX_NAME, false);
        Outcome word = Outcome.ofWire(json.getText());
        if (word == null) {
            throw wrong(name, "must be up, degraded or down");
        }
        return word;
    }

    private long latency(String name) throws IOException {
        once(name, 5);
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return Observation.NO_LATENCY;
        }
        double millis = json.currentToken().isNumeric() ? json.getDoubleValue() : -1;
        if (!(millis >= 0 && millis <= MAX_LATENCY_MILLIS)) {
            throw wrong(name, "must be a number from 0 to 1000000000");
        }
        return Math.round(millis * MICROS);
    }

    private void text(String name, int max, boolean lines) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong(name, json.currentToken() == JsonToken.VALUE_NULL ? "is missing" : "must be a text");
        }
        if (json.getTextLength() > max) {
            throw wrong(name, "has more than " + max + " characters");
        }
        char[] chars = json.getTextCharacters();
        int end = json.getTextOffset() + json.getTextLength();
        for (int i = json.getTextOffset(); i < end; i++) {
            if (isPlain(chars[i])) {
                continue;
            }
            if (Character.isISOControl(chars[i]) && !(lines && isLayout(chars[i]))) {
                throw wrong(name, "holds a control character");
            }
            if (Character.isSurrogate(chars[i]) && !isPair(chars, i++, end)) {
                throw wrong(name, "holds half a character");
            }
        }
    }

    /** Nearly all are; the others are looked at closely. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~';
    }

    private static boolean isLayout(char c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    /** Half a pair would be written as a question mark: two names would become one. */
    private static boolean isPair(char[] chars, int i, int end) {
        return i + 1 < end && Character.isSurrogatePair(chars[i], chars[i + 1]);
    }

    private static InvalidObservationException wrong(String name, String why) {
        return new InvalidObservationException(name + " " + why);
    }
}
