package io.nines.query.reports.paper;

/** Text that may stand in a page or a document. */
final class LegalText {
    private static final int REPLACEMENT = 0xFFFD;

    private LegalText() {}

    /**
     * The same without characters that XML does not allow, and without those that turn the direction of what follows: a name
     * must not be able to break a document, or to rearrange the figures beside it.
     */
    static String of(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (!turns(point)) {
                legal.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
            }
        });
        return legal.toString();
    }

    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isAllowed(int point) {
        boolean space = point == '\t' || point == '\n' || point == '\r';
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean noCharacter = point == 0xFFFE || point == 0xFFFF;
        boolean control = point < 0x20 || (point >= 0x7F && point <= 0x9F);
        return space || !(control || surrogate || noCharacter);
    }
}
