package io.nines.page.badges;

import static io.nines.page.documents.PlainText.escape;

import io.nines.page.page.Wording;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Draws a badge: 24 high, text as text, light or dark as the reader's system says. */
final class BadgeSvg {
    private static final int PAD = 9;
    private static final int MARK = 14;
    private static final int GAP = 5;

    /** Surfaces and ink, then the mark's edge or filling, what is drawn inside it, and the word. */
    private static final String STYLE = """
            .c{fill:#fff;stroke:#CFCFC7}.l{stroke:#CFCFC7}.a{fill:#474C54}.b{fill:#16181B;font-weight:600}.f{fill:$fill}\
            .i{fill:none;stroke:#fff}.o{fill:none;stroke:$fill}.w{fill:$word;font-weight:600}\
            text{font:12px Inter,system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}\
            .i,.o{stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}\
            @media(prefers-color-scheme:dark){.c{fill:#15181D;stroke:#3A404A}.l{stroke:#3A404A}.a{fill:#BAC0CA}\
            .b{fill:#EEF0F3}.f{fill:$darkFill}.i{stroke:#0E1013}.o{stroke:$darkFill}.w{fill:$darkWord}}""";

    private BadgeSvg() {}

    static byte[] of(Badge badge) {
        double parted = BadgeText.width(badge.label(), false) + 2 * PAD;
        double markAt = parted + PAD - 1;
        double valueAt = markAt + (badge.mark() == null ? 0 : MARK + GAP);
        double width = Math.ceil(valueAt + BadgeText.width(badge.value(), true) + PAD);
        String svg = head(badge, number(width))
                + frame(number(width - 1), number(parted))
                + words("a", PAD, badge.label(), false)
                + (badge.mark() == null ? "" : placed(badge.mark(), number(markAt)))
                + words(badge.loud() ? "w" : "b", valueAt, badge.value(), true)
                + "</svg>\n";
        return svg.getBytes(StandardCharsets.UTF_8);
    }

    private static String head(Badge badge, String width) {
        String said = escape(badge.label() + ": " + badge.value());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"24\" viewBox=\"0 0 " + width
                + " 24\" role=\"img\" aria-label=\"" + said + "\"><title>" + said + "</title><desc>"
                + escape(badge.asOf()) + "</desc><style>" + style(badge.mark()) + "</style>";
    }

    private static String frame(String width, String parted) {
        return "<rect class=\"c\" x=\".5\" y=\".5\" width=\"" + width + "\" height=\"23\" rx=\"5.5\"/>"
                + "<path class=\"l\" d=\"M" + parted + " 1v22\"/>";
    }

    private static String placed(Wording mark, String x) {
        return "<g transform=\"translate(" + x + " 5) scale(.875)\">" + mark(mark) + "</g>";
    }

    private static String words(String css, double x, String text, boolean bold) {
        return "<text class=\"" + css + "\" x=\"" + number(x) + "\" y=\"16.2\" textLength=\""
                + number(BadgeText.width(text, bold)) + "\" lengthAdjust=\"spacingAndGlyphs\">" + escape(text)
                + "</text>";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }

    private static String style(Wording mark) {
        String[] colours = mark == null ? colours(Wording.UNKNOWN) : colours(mark);
        return STYLE.replace("$fill", colours[0])
                .replace("$word", colours[1])
                .replace("$darkFill", colours[2])
                .replace("$darkWord", colours[3]);
    }

    /** Fill and text, light; fill and text, dark. */
    static String[] colours(Wording mark) {
        return switch (mark) {
            case UP -> new String[] {"#0B7F66", "#0A6B56", "#3DBE9C", "#5FD3B3"};
            case DEGRADED -> new String[] {"#9A6000", "#855000", "#E6A02C", "#F0B24A"};
            case PARTIAL -> new String[] {"#B8450B", "#A03A06", "#F5864A", "#FF9A66"};
            case DOWN -> new String[] {"#B91C28", "#AE1420", "#FF6B6B", "#FF8F8A"};
            case MAINTENANCE -> new String[] {"#3A57D0", "#2C49B3", "#8CA3FF", "#A3B6FF"};
            case UNKNOWN -> new String[] {"#6E7580", "#555B65", "#8B929E", "#A9B0BB"};
        };
    }

    /** The page's marks, in a square of 16. */
    private static String mark(Wording mark) {
        return switch (mark) {
            case UP ->
                "<circle class=\"f\" cx=\"8\" cy=\"8\" r=\"7.5\"/><path class=\"i\" d=\"M4.7 8.4l2.4 2.4 4.3-4.9\"/>";
            case DEGRADED ->
                "<path class=\"f\" d=\"M6.8 1.6c.5-.9 1.9-.9 2.4 0l6 10.9c.5.9-.2 2-1.2 2H2c-1 0-1.7-1.1-1.2-2z\"/>"
                        + "<path class=\"i\" d=\"M8 5.5v3.6M8 11.8v.1\"/>";
            case PARTIAL ->
                "<path class=\"f\" d=\"M6.9.7c.6-.6 1.6-.6 2.2 0l6.2 6.2c.6.6.6 1.6 0 2.2l-6.2 6.2c-.6.6-1.6.6-2.2 0"
                        + "L.7 9.1c-.6-.6-.6-1.6 0-2.2z\"/><path class=\"i\" d=\"M5 8h6\"/>";
            case DOWN ->
                "<path class=\"f\" d=\"M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z\"/>"
                        + "<path class=\"i\" d=\"M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6\"/>";
            case MAINTENANCE ->
                "<rect class=\"o\" x=\"1.1\" y=\"1.1\" width=\"13.8\" height=\"13.8\" rx=\"3.4\"/>"
                        + "<path class=\"o\" d=\"M4.5 11.6l3.9-4a2.4 2.4 0 0 1 3-3.2L9.9 5.9l.3 1 1 .3 1.5-1.5"
                        + "a2.4 2.4 0 0 1-3.2 3\"/>";
            case UNKNOWN ->
                "<circle class=\"o\" cx=\"8\" cy=\"8\" r=\"7\" stroke-dasharray=\"2.6 2.9\"/>"
                        + "<path class=\"o\" d=\"M6.2 6.3c0-1 .8-1.7 1.8-1.7s1.8.7 1.8 1.6C9.8 7.6 8 7.6 8 9M8 11.3v.1\"/>";
        };
    }
}
