package io.nines.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A part of a document and where it stands. Reads on after a fault, so that all are found at once. */
final class Part {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int DAY_LENGTH = 10;
    private static final int DIGITS = 9;
    private static final Duration LONGEST = Duration.ofDays(36_600);
    private static final int DECIMALS = 9;
    private static final int WEIGHT_DECIMALS = 6;

    private final JsonNode node;
    private final String path;
    private final List<InvalidTermsException.Fault> faults;

    private Part(JsonNode node, String path, List<InvalidTermsException.Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    static Part root(JsonNode node) {
        return new Part(node == null ? MissingNode.getInstance() : node, "", new ArrayList<>());
    }

    /** Ends reading. */
    void throwFaults() {
        if (!faults.isEmpty()) {
            throw new InvalidTermsException(faults);
        }
    }

    /** Whether something is said here. */
    boolean isSaid() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean isText() {
        return node.isTextual();
    }

    /** What is said here, as it was sent. */
    JsonNode node() {
        return node;
    }

    /** Something else in this place. */
    Part with(JsonNode other) {
        return new Part(other, path, faults);
    }

    Part at(String name) {
        return new Part(node.path(name), path + "/" + name.replace("~", "~0").replace("/", "~1"), faults);
    }

    /** Refuses names that mean nothing here. */
    Part only(String... names) {
        if (isSaid() && !node.isObject()) {
            fault("an object with any of " + String.join(", ", names));
        }
        Set<String> known = Set.of(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                at(name).fault("one of " + String.join(", ", names) + " instead of this name");
            }
        });
        return this;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    List<Part> list() {
        if (isSaid() && !node.isArray()) {
            fault("a list");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            parts.add(new Part(node.get(i), path + "/" + i, faults));
        }
        return parts;
    }

    String text(String otherwise) {
        if (!isSaid()) {
            return otherwise;
        }
        if (!node.isTextual() || node.asText().isBlank() || !isClean(node.asText())) {
            return fault("a text, not " + node, otherwise);
        }
        return node.asText();
    }

    /** A text on one line; null where nothing is said. */
    String line(int maxLength) {
        String text = text(null);
        if (text != null && (text.lines().count() > 1 || text.codePointCount(0, text.length()) > maxLength)) {
            return fault("a text of at most " + maxLength + " characters on one line", null);
        }
        return text;
    }

    /** Half a surrogate pair or a control character besides line break and tab is no text. */
    private static boolean isClean(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
    }

    <T> T oneOf(Map<String, T> words, T otherwise) {
        if (!isSaid()) {
            return otherwise;
        }
        T meant = node.isTextual() ? words.get(node.asText()) : null;
        return meant != null
                ? meant
                : fault("one of " + String.join(", ", words.keySet()) + ", not " + node, otherwise);
    }

    boolean yes(boolean otherwise) {
        if (isSaid() && !node.isBoolean()) {
            return fault("true or false, not " + node, otherwise);
        }
        return isSaid() ? node.asBoolean() : otherwise;
    }

    BigDecimal decimal(BigDecimal otherwise) {
        if (!isSaid()) {
            return otherwise;
        }
        if (!node.isNumber()) {
            return fault("a number, not " + node, otherwise);
        }
        BigDecimal number = new BigDecimal(node.asText());
        return isUsual(number)
                ? number
                : fault("a number below a billion with at most " + DECIMALS + " decimals", otherwise);
    }

    /** A number from 0 to 1 of at most six decimals. */
    BigDecimal weight(BigDecimal otherwise) {
        BigDecimal weight = decimal(otherwise);
        boolean good = weight.signum() >= 0
                && weight.compareTo(BigDecimal.ONE) <= 0
                && weight.stripTrailingZeros().scale() <= WEIGHT_DECIMALS;
        return good ? weight : fault("a number from 0 to 1 with at most six decimals, not " + node, otherwise);
    }

    /** One of a thousand digits, or with such an exponent, would take for ever to reckon with. */
    private static boolean isUsual(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= DECIMALS && (long) plain.precision() - plain.scale() <= DIGITS;
    }

    Integer whole(int least, int most, Integer otherwise) {
        if (!isSaid()) {
            return otherwise;
        }
        boolean good =
                node.isIntegralNumber() && node.canConvertToInt() && node.asInt() >= least && node.asInt() <= most;
        return good
                ? Integer.valueOf(node.asInt())
                : fault("a whole number from " + least + " to " + most + ", not " + node, otherwise);
    }

    /** A duration of ISO 8601, such as PT5M or P2D (of 24 hours each), in nanoseconds' precision. */
    Duration duration(Duration otherwise) {
        if (!isSaid()) {
            return otherwise;
        }
        try {
            Duration duration = Duration.parse(node.asText());
            return duration.abs().compareTo(LONGEST) <= 0
                    ? duration
                    : fault("a duration of at most P36600D", otherwise);
        } catch (DateTimeException e) {
            return fault("a duration such as PT5M or P2D, not " + node, otherwise);
        }
    }

    /** The same in milliseconds, at least so many. */
    Long millis(long least, Long otherwise) {
        Duration duration = duration(null);
        if (duration == null) {
            return otherwise;
        }
        return duration.toMillis() >= least
                ? (Long) duration.toMillis()
                : fault(
                        "a duration " + (least == 0 ? "that is not negative" : "of a millisecond or more") + ", not "
                                + node,
                        otherwise);
    }

    ZoneId zone(ZoneId otherwise) {
        if (!isSaid()) {
            return otherwise;
        }
        try {
            return ZoneId.of(node.asText());
        } catch (DateTimeException e) {
            return fault("a time zone such as Europe/Berlin, not " + node, otherwise);
        }
    }

    /** A day. */
    LocalDate day(LocalDate otherwise) {
        try {
            return isSaid() ? LocalDate.parse(node.asText()) : otherwise;
        } catch (DateTimeException e) {
            return fault("a day such as 2026-01-31, not " + node, otherwise);
        }
    }

    /** A day, which begins in that zone, or an instant with offset; null where nothing is said. */
    Instant moment(ZoneId zone) {
        if (!isSaid()) {
            return null;
        }
        try {
            Instant moment = node.asText().length() == DAY_LENGTH
                    ? LocalDate.parse(node.asText()).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(node.asText()).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return moment.isBefore(Instant.EPOCH) || !moment.isBefore(LATEST)
                    ? fault("a year from 1970 to 9999, not " + node, null)
                    : moment;
        } catch (DateTimeException e) {
            return fault("a day such as 2026-01-31 or an instant with offset, not " + node, null);
        }
    }

    /** Something that must be said. */
    Part needed(String expected) {
        if (!isSaid()) {
            fault(expected);
        }
        return this;
    }

    /** What can be made of it; where that is refused, the refusal, which is in our words, is the fault. */
    <T> T make(Supplier<T> maker, T otherwise) {
        int before = faults.size();
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            if (faults.size() == before) {
                add(e.getMessage());
            }
            return otherwise;
        }
    }

    /** How many faults were found in the document so far. */
    int faults() {
        return faults.size();
    }

    void fault(String expected) {
        add("needed is " + expected);
    }

    private void add(String detail) {
        faults.add(new InvalidTermsException.Fault(path.isEmpty() ? "/" : path, detail));
    }

    private <T> T fault(String expected, T otherwise) {
        fault(expected);
        return otherwise;
    }
}
