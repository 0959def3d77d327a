package io.nines.query.reading;

/**
 * A place in a list that is ordered by instant, then id, both descending.
 *
 * @param at in milliseconds since 1970
 * @param id of what stands there
 */
public record Place(long at, String id) {
    /** Before everything. */
    private static final Place START = new Place(Long.MAX_VALUE, "");

    /** What {@link #text} gave; the start for null; 400 for anything else. */
    static Place read(String text) {
        if (text == null) {
            return START;
        }
        int dot = text.indexOf('.');
        try {
            if (dot > 0) {
                return new Place(Long.parseLong(text.substring(0, dot)), text.substring(dot + 1));
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Parameters.invalid("after", "after is " + text + ": send back what next was in the answer before");
    }

    /** The same in a word. */
    public String text() {
        return at + "." + id;
    }
}
