package io.nines.command.page;

import io.nines.http.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * The colour of the page's head. It is a ground for text and nothing else: what is written on it is white or ink, whichever can be
 * read better, and has to reach the contrast that WCAG 2.2 asks of text. Marks, links and the rest of the page never take it.
 */
final class HeadColour {
    private static final Pattern FORM = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final String WHITE = "#FFFFFF";
    private static final String INK = "#16181B";
    private static final double NEEDED = 4.5;

    private HeadColour() {}

    static boolean isOne(String colour) {
        return FORM.matcher(colour).matches();
    }

    /**
     * Refuses what nobody could read text on.
     *
     * @throws ProblemException 422 {@code unreadable-colour}, with the contrasts that were measured
     */
    static void check(String colour) {
        double white = contrast(colour, WHITE);
        double ink = contrast(colour, INK);
        if (Math.max(white, ink) < NEEDED) {
            throw ProblemException.of(
                            422,
                            "unreadable-colour",
                            "Text could not be read on that colour",
                            "White text on " + colour + " has a contrast of " + shown(white)
                                    + " to 1, dark text one of " + shown(ink)
                                    + " to 1; one of them has to reach 4.5 to 1. Take a darker or lighter one.")
                    .with("contrastOfWhite", shown(white))
                    .with("contrastOfInk", shown(ink))
                    .with("needed", BigDecimal.valueOf(NEEDED));
        }
    }

    /** Never more than it is. */
    private static BigDecimal shown(double contrast) {
        return BigDecimal.valueOf(contrast).setScale(2, RoundingMode.DOWN);
    }

    /** WCAG 2.2, from 1 to 21. */
    static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int from) {
        double share = Integer.parseInt(colour, from, from + 2, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
