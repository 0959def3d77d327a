package io.nines.query.reading;

import io.nines.contract.Instants;
import io.nines.http.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Reads parameters; what is unusable ends in a 400 that names the parameter. */
public final class Parameters {
    private Parameters() {}

    /** An instant that has to be given. */
    public static Instant required(String name, String text) {
        if (text == null) {
            throw invalid(name, name + " is missing: " + Hint.INSTANT);
        }
        return instant(name, text);
    }

    /** An instant with offset. A blank is taken for the plus sign that it was before it went into a URL. */
    public static Instant instant(String name, String text) {
        try {
            Instant instant = Instants.parse(text.replace(' ', '+'));
            if (!instant.isBefore(Window.EARLIEST) && !instant.isAfter(Window.LATEST)) {
                return instant;
            }
            throw invalid(name, name + " is " + text + ": the years 0000 to 9999 can be asked for");
        } catch (DateTimeException e) {
            throw invalid(name, name + " is " + text + ": " + Hint.INSTANT);
        }
    }

    /** A whole number within bounds. */
    public static long number(String name, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the bounds
        }
        String bounds = most == Long.MAX_VALUE ? "from " + least + " on" : "from " + least + " to " + most;
        throw invalid(name, name + " is " + text + ": a whole number " + bounds + " is needed");
    }

    /** {@code 0:1234,3:998}: the next offset by partition. */
    static Map<Integer, Long> offsets(String name, String text, int partitions) {
        Map<Integer, Long> offsets = new HashMap<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw invalid(name, name + " is " + text + ": " + Hint.OFFSETS);
            }
            long partition = number(name, part.substring(0, colon).strip(), 0, Integer.MAX_VALUE);
            if (partition >= partitions) {
                throw invalid(
                        name, name + " is " + text + ": there are the partitions 0 to " + (partitions - 1) + " only");
            }
            long offset = number(name, part.substring(colon + 1).strip(), 0, Long.MAX_VALUE);
            if (offsets.put((int) partition, offset) != null) {
                throw invalid(name, name + " is " + text + ": partition " + partition + " is named twice");
            }
        }
        return offsets;
    }

    /** 400: a parameter is unusable. */
    public static ProblemException invalid(String name, String detail) {
        return ProblemException.badRequest("invalid-parameter", "A parameter is unusable", detail)
                .with("parameter", name);
    }

    private static final class Hint {
        static final String INSTANT = "an instant with offset is needed, such as 2026-01-01T00:00:00Z";
        static final String OFFSETS = "pairs of partition and offset are needed, such as 0:1234,3:998";
    }
}
