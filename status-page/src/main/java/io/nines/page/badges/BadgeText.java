package io.nines.page.badges;

/** How wide text comes out, near enough: whoever draws it stretches it to what is said here. */
final class BadgeText {
    /** Widths of the characters from space to tilde in a usual sans-serif, in thousandths of its size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int OTHER = 600;
    private static final int WIDE = 1000;
    private static final int NARROW_SPACE = 200;
    private static final int WIDE_FROM = 0x2E80;
    private static final double SIZE = 12;
    private static final double BOLD = 1.06;

    private BadgeText() {}

    static double width(String text, boolean bold) {
        int thousandths = text.codePoints().map(BadgeText::width).sum();
        return thousandths * SIZE / 1000 * (bold ? BOLD : 1);
    }

    private static int width(int c) {
        if (c >= ' ' && c - ' ' < WIDTHS.length) {
            return WIDTHS[c - ' '];
        }
        if (c == '\u202f') {
            return NARROW_SPACE;
        }
        return c >= WIDE_FROM ? WIDE : OTHER;
    }

    /** Not longer than that many characters; a badge is no place for more. */
    static String cut(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
