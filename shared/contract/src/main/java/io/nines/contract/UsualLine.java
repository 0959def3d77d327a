package io.nines.contract;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;

/**
 * Reads a result in the form that nearly all have: no fields but those of a result, each once; texts of printable ASCII without
 * escapes; a latency with at most three decimals; no white space but blanks within the object. Such a line means here what
 * JSON says it means; every other one, and so every wrong one, is left to the JSON parser.
 */
final class UsualLine {
    private static final byte[][] NAMES = {
        name("component"),
        name("at"),
        name("outcome"),
        name("location"),
        name("probe"),
        name("latencyMillis"),
        name("message")
    };
    private static final byte[] NOTHING = {};
    private static final int DECIMALS = 3;
    /** Of a latency in microseconds: so it is at most as large as one may be, and exact as a double. */
    private static final int DIGITS = 12;

    private final byte[] line;
    private final int end;
    private final String likelyId;
    private final byte[] likely;
    private int next;
    /** The text that was read last. */
    private int textFrom;

    private int textTo;
    private int seen;
    private String component;
    private long at = -1;
    private Outcome outcome;
    private String location = "";
    private String probe = "";
    private long latencyMicros = Observation.NO_LATENCY;
    private String message;

    private UsualLine(byte[] buffer, int from, int length, String likelyId, byte[] likely) {
        this.line = buffer;
        this.next = from;
        this.end = from + length;
        this.likelyId = likelyId;
        this.likely = likely;
    }

    private static byte[] name(String field) {
        return ('"' + field + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    /** The result; null: the line is of another form. */
    static Observation read(byte[] buffer, int from, int length, boolean keepMessage) {
        UsualLine usual = new UsualLine(buffer, from, length, "", NOTHING);
        return usual.isRead(keepMessage) ? usual.observation() : null;
    }

    /** The same without a message; most likely it is of that component. */
    static Observation readWithoutMessage(byte[] line, String id, byte[] utf8) {
        UsualLine usual = new UsualLine(line, 0, line.length, id, utf8);
        return usual.isRead(false) ? usual.observation() : null;
    }

    private Observation observation() {
        return new Observation(component, at, outcome, location, probe, latencyMicros, message);
    }

    private boolean isRead(boolean keepMessage) {
        if (!skip('{')) {
            return false;
        }
        int field = -1;
        do {
            skipBlanks();
            field = fieldAfter(field);
            skipBlanks();
            if (field < 0 || !isTaken(field, keepMessage)) {
                return false;
            }
            skipBlanks();
        } while (skip(','));
        return skip('}') && next == end && component != null && at >= 0 && outcome != null;
    }

    private void skipBlanks() {
        while (next < end && line[next] == ' ') {
            next++;
        }
    }

    private boolean skip(char wanted) {
        boolean there = next < end && line[next] == wanted;
        next += there ? 1 : 0;
        return there;
    }

    /** The number of the field whose name comes next, its name being skipped; most come in this order. Negative: it is none. */
    private int fieldAfter(int before) {
        for (int i = 1; i <= NAMES.length; i++) {
            int field = (before + i) % NAMES.length;
            byte[] name = NAMES[field];
            if (Arrays.equals(name, 0, name.length, line, next, Math.min(next + name.length, end))) {
                next += name.length;
                boolean again = (seen & 1 << field) != 0;
                seen |= 1 << field;
                return again ? -1 : field;
            }
        }
        return -1;
    }

    private boolean isTaken(int field, boolean keepMessage) {
        return switch (field) {
            case 0 -> isText(1, ObservationFields.MAX_COMPONENT) && (component = component()) != null;
            case 1 -> isText(1, ObservationFields.MAX_NAME) && isInstant();
            case 2 -> isText(1, ObservationFields.MAX_NAME) && (outcome = Outcome.ofWire(word())) != null;
            case 3 -> isText(0, ObservationFields.MAX_NAME) && (location = word()) != null;
            case 4 -> isText(0, ObservationFields.MAX_NAME) && (probe = word()) != null;
            case 5 -> isLatency();
            default -> isText(0, ObservationFields.MAX_MESSAGE) && isMessage(keepMessage);
        };
    }

    private boolean isText(int least, int most) {
        if (!skip('"')) {
            return false;
        }
        textFrom = next;
        while (next < end && isPlain(line[next])) {
            next++;
        }
        textTo = next;
        int length = textTo - textFrom;
        return skip('"') && length >= least && length <= most;
    }

    private static boolean isPlain(byte c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    private String word() {
        return Words.of(line, textFrom, textTo);
    }

    private String component() {
        return Arrays.equals(likely, 0, likely.length, line, textFrom, textTo) ? likelyId : word();
    }

    private boolean isInstant() {
        try {
            at = Instants.parseMillis(line, textFrom, textTo - textFrom);
            return at >= 0 && at < ObservationFields.TOO_FAR;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private boolean isLatency() {
        int from = next;
        long whole = digits(DIGITS - DECIMALS);
        int count = next - from;
        if (count == 0 || (count > 1 && line[from] == '0')) {
            return false;
        }
        int decimals = 0;
        long fraction = 0;
        if (skip('.')) {
            int point = next;
            fraction = digits(DECIMALS);
            decimals = next - point;
            if (decimals == 0) {
                return false;
            }
        }
        for (int i = decimals; i < DECIMALS; i++) {
            fraction *= 10;
        }
        latencyMicros = whole * 1_000 + fraction;
        return true;
    }

    /** The number of at most so many digits; what follows is not looked at. */
    private long digits(int most) {
        long number = 0;
        for (int last = Math.min(next + most, end); next < last; next++) {
            int digit = line[next] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private boolean isMessage(boolean keep) {
        message = keep ? new String(line, textFrom, textTo - textFrom, StandardCharsets.US_ASCII) : null;
        return true;
    }
}
