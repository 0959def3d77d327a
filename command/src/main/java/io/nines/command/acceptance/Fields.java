package io.nines.command.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.nines.contract.Instants;
import io.nines.contract.Json;
import io.nines.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads a request's JSON object field by field, and names everything that is wrong with it at once. */
public final class Fields {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private final JsonNode object;
    private final String prefix;
    private final List<Wrong> wrong;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String prefix, List<Wrong> wrong) {
        this.object = object;
        this.prefix = prefix;
        this.wrong = wrong;
    }

    /** A field that cannot be used, and why. */
    public record Wrong(String field, String detail) {}

    /**
     * Of a request's body; null: it has none, which is an empty object.
     *
     * @throws ProblemException if it is no object
     */
    public static Fields of(JsonNode body) {
        JsonNode object = body == null ? MissingNode.getInstance() : body;
        if (!object.isObject() && !object.isMissingNode()) {
            throw invalid(List.of(new Wrong("", "a JSON object is needed")));
        }
        return new Fields(object, "", new ArrayList<>());
    }

    /** The object in that field; empty if there is none. */
    public Fields object(String name) {
        JsonNode value = value(name);
        if (!value.isObject() && !value.isMissingNode() && !value.isNull()) {
            complain(name, "a JSON object is needed");
        }
        return new Fields(value, prefix + name + ".", wrong);
    }

    /** The objects in the list in that field; none if there is none. */
    public List<Fields> objects(String name) {
        JsonNode value = value(name);
        List<Fields> objects = new ArrayList<>();
        if (!isNothing(name) && !value.isArray()) {
            complain(name, "a list of JSON objects is needed");
        }
        for (JsonNode item : value) {
            Fields fields = new Fields(item, prefix + name + "[" + objects.size() + "].", wrong);
            if (!item.isObject()) {
                complain(name, "a list of JSON objects is needed");
            }
            objects.add(fields);
        }
        return objects;
    }

    /** These fields may be there, and mean nothing. */
    public Fields passOver(List<String> names) {
        known.addAll(names);
        return this;
    }

    /** Whether the field is there, even if null. */
    public boolean has(String name) {
        return object.has(name);
    }

    /** Whether the field is there and neither null nor false. */
    public boolean says(String name) {
        return object.hasNonNull(name) && !object.path(name).equals(BooleanNode.FALSE);
    }

    /** Says so where the field is absent or null. */
    public Fields need(String name) {
        if (isNothing(name)) {
            complain(name, "this is needed");
        }
        return this;
    }

    /** A text on one line, not blank; null where it is null, absent or wrong. */
    public String line(String name, int maxLength) {
        String text = text(name, maxLength);
        return usable(name, text, text == null || text.lines().count() == 1, "a text without line breaks is needed");
    }

    /** A text, not blank; null where it is null, absent or wrong. */
    public String text(String name, int maxLength) {
        JsonNode value = value(name);
        if (isNothing(name)) {
            return null;
        }
        String text = value.isTextual() ? value.textValue() : "";
        return usable(name, text, isText(text, maxLength), "a text of 1 to " + maxLength + " characters is needed");
    }

    /** Whether that may stand for a text: not blank, not too long, clean. */
    public static boolean isText(String text, int maxLength) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= maxLength && isClean(text);
    }

    /** Half a surrogate pair or a control character besides line break and tab is no text. */
    private static boolean isClean(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
    }

    /** A whole number within the bounds; null where it is null, absent or wrong. */
    public Integer wholeNumber(String name, int min, int max) {
        JsonNode value = value(name);
        if (isNothing(name)) {
            return null;
        }
        boolean good = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= min
                && value.intValue() <= max;
        return usable(name, value.intValue(), good, "a whole number from " + min + " to " + max + " is needed");
    }

    /** A whole number from there on; null where it is null, absent or wrong. */
    public Long wholeNumberFrom(String name, long min) {
        JsonNode value = value(name);
        if (isNothing(name)) {
            return null;
        }
        boolean good = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= min;
        return usable(name, value.longValue(), good, "a whole number from " + min + " on is needed");
    }

    /** A number above 0, null where it is null, absent or wrong. */
    public Double positive(String name) {
        JsonNode value = value(name);
        if (isNothing(name)) {
            return null;
        }
        boolean good = value.isNumber() && value.doubleValue() > 0 && Double.isFinite(value.doubleValue());
        return usable(name, value.doubleValue(), good, "a number above 0 is needed");
    }

    /** True or false; false where it is absent or wrong. */
    public boolean flag(String name) {
        JsonNode value = value(name);
        if (!isNothing(name) && !value.isBoolean()) {
            complain(name, "true or false is needed");
        }
        return value.booleanValue();
    }

    /** An instant with offset; null where it is null, absent or wrong. */
    public Instant instant(String name) {
        JsonNode value = value(name);
        if (isNothing(name)) {
            return null;
        }
        try {
            Instant instant = Instants.parse(value.asText());
            return usable(name, instant, isUsual(instant), "a year from 1970 to 9999 is needed");
        } catch (DateTimeException e) {
            return usable(name, null, false, "an instant with offset is needed, such as 2026-01-01T00:00:00.000Z");
        }
    }

    /** A day; null where it is null, absent or wrong. */
    public LocalDate date(String name) {
        JsonNode value = value(name);
        if (isNothing(name)) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value.asText());
            return usable(name, date, date.getYear() >= 1970 && date.getYear() <= 9999, "a day from 1970 on is needed");
        } catch (DateTimeException e) {
            return usable(name, null, false, "a day such as 2026-01-31 is needed");
        }
    }

    /**
     * An instant with offset that has come; null where it is null, absent or wrong, and also where it is now: clocks differ, so
     * what lies up to a minute ahead is taken for now.
     */
    public Instant past(String name, Instant now) {
        Instant instant = instant(name);
        if (instant == null) {
            return null;
        }
        boolean come = !instant.isAfter(now.plus(CLOCKS_DIFFER));
        return usable(
                name, instant.isBefore(now) ? instant : null, come, "an instant that is not in the future is needed");
    }

    private static boolean isUsual(Instant instant) {
        return !instant.isBefore(Instant.EPOCH) && instant.isBefore(Instants.parse("9999-12-31T00:00:00Z"));
    }

    /** One of the words that the enum has on the wire; null where it is null, absent or wrong. */
    public <E extends Enum<E>> E choice(String name, Class<E> choices) {
        JsonNode value = value(name);
        if (isNothing(name)) {
            return null;
        }
        for (E choice : choices.getEnumConstants()) {
            if (value.isTextual() && value.textValue().equals(wire(choice))) {
                return choice;
            }
        }
        String words =
                Arrays.stream(choices.getEnumConstants()).map(Fields::wire).collect(Collectors.joining(", "));
        return usable(name, null, false, "one of " + words + " is needed");
    }

    private static String wire(Enum<?> choice) {
        return Json.STORED.convertValue(choice, String.class);
    }

    /** Texts without doubles, each of them usable; null where it is null, absent or wrong. */
    public List<String> list(String name, Predicate<String> usable, String otherwise) {
        JsonNode value = value(name);
        if (isNothing(name)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> texts.add(item.isTextual() ? item.textValue() : ""));
        boolean good = value.isArray() && texts.stream().allMatch(usable);
        return usable(name, texts.stream().distinct().toList(), good, otherwise);
    }

    /** Says that a value cannot be used. */
    public void complain(String name, String detail) {
        wrong.add(new Wrong(prefix + name, detail));
    }

    private <T> T usable(String name, T value, boolean good, String otherwise) {
        if (good) {
            return value;
        }
        complain(name, otherwise);
        return null;
    }

    private boolean isNothing(String name) {
        return value(name).isMissingNode() || value(name).isNull();
    }

    private JsonNode value(String name) {
        known.add(name);
        return object.path(name);
    }

    /** All fields of this object were asked for by now: whatever else it has is not known. */
    public void nothingElse() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                complain(name, "there is no such field");
            }
        });
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException 422 {@code invalid-request} with a member {@code errors} if anything was wrong
     */
    public void check() {
        nothingElse();
        if (!wrong.isEmpty()) {
            throw invalid(wrong);
        }
    }

    /** 422 {@code invalid-request} with a member {@code errors}: all of that is wrong. */
    public static ProblemException invalid(List<Wrong> wrong) {
        String detail = wrong.stream()
                .map(one -> (one.field().isEmpty() ? "the body" : one.field()) + ": " + one.detail())
                .collect(Collectors.joining("; "));
        return ProblemException.of(422, "invalid-request", "The request cannot be used as it is", detail)
                .with("errors", List.copyOf(wrong));
    }
}
