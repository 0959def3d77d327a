package io.nines.query.checks;

import io.nines.query.reading.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of results ended: goes on after the result with this instant, location and probe.
 *
 * @param at in milliseconds since 1970
 */
record Cursor(long at, String location, String probe) {
    private static final String PARAMETER = "after";

    static Cursor of(CheckResult last) {
        return new Cursor(last.at(), last.location(), last.probe());
    }

    /** What {@link #text} gave; null for null; 400 for anything else. */
    static Cursor read(String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(" ", 3);
            if (parts.length == 3) {
                int length = Integer.parseInt(parts[1]);
                return new Cursor(Long.parseLong(parts[0]), parts[2].substring(0, length), parts[2].substring(length));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // told below
        }
        throw Parameters.invalid(PARAMETER, "after is " + text + ": send back what next was in the answer before");
    }

    String text() {
        String plain = at + " " + location.length() + " " + location + probe;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    boolean isBefore(CheckResult result) {
        if (at != result.at()) {
            return at < result.at();
        }
        int byLocation = location.compareTo(result.location());
        return byLocation != 0 ? byLocation < 0 : probe.compareTo(result.probe()) < 0;
    }
}
