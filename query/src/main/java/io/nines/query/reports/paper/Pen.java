package io.nines.query.reports.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Draws shapes. Each has the colours of paper, and a class by which a page gives it others in the dark. */
final class Pen {
    /** What a shape stands for, and what it looks like on paper. */
    enum Ink {
        WORKING("on", "fill=\"#a5dccb\""),
        REST("rest", "fill=\"#efefea\""),
        TRACK("track", "fill=\"#efefea\""),
        AHEAD("ahead", "fill=\"none\" stroke=\"#8c8f93\" stroke-dasharray=\"2 2\""),
        CUT("cut", "fill=\"#ffffff\""),
        DOWN("down", "fill=\"#b91c28\""),
        PARTIAL("partial", "fill=\"#b8450b\""),
        DEGRADED("degraded", "fill=\"#9a6000\""),
        UP("up", "fill=\"#0b7f66\""),
        UNKNOWN("unknown", "fill=\"#6e7580\""),
        MAINTENANCE("maintenance", "fill=\"#ffffff\" stroke=\"#3a57d0\" stroke-width=\"1.3\""),
        STRIPES("stripes", "fill=\"none\" stroke=\"#6e7580\" stroke-width=\"1.4\""),
        OVER("over", "fill=\"none\" stroke=\"#f0a9a6\" stroke-width=\"1.4\""),
        SPENT("spent", "fill=\"#474c54\""),
        LIMIT("limit", "fill=\"#16181b\""),
        RING("ring", "fill=\"#ffffff\" stroke=\"#16181b\" stroke-width=\"1\"");

        private final String css;
        private final String paper;

        Ink(String css, String paper) {
            this.css = css;
            this.paper = paper;
        }
    }

    private static final double STRIPE_EVERY = 4.5;

    private final StringBuilder shapes = new StringBuilder();
    private final List<Chart.Label> labels = new ArrayList<>();

    /** Safe as text and within double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** With two decimals at most, so that the same drawing is the same text everywhere. */
    static String number(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    Pen box(Ink ink, double x, double y, double width, double height, double round) {
        shapes.append("<rect class=\"" + ink.css + "\" " + ink.paper + " x=\"" + number(x) + "\" y=\"" + number(y))
                .append("\" width=\"" + number(width) + "\" height=\"" + number(height) + "\"")
                .append(round > 0 ? " rx=\"" + number(round) + "\"/>" : "/>");
        return this;
    }

    Pen circle(Ink ink, double x, double y, double radius) {
        shapes.append("<circle class=\"" + ink.css + "\" " + ink.paper + " cx=\"" + number(x) + "\" cy=\"" + number(y))
                .append("\" r=\"" + number(radius) + "\"/>");
        return this;
    }

    /** Lines at 45 degrees, cut at the box: a pattern would not survive everywhere. */
    Pen stripes(Ink ink, double x, double y, double width, double height) {
        StringBuilder path = new StringBuilder();
        for (double foot = x - height; foot < x + width; foot += STRIPE_EVERY) {
            double from = Math.max(foot, x);
            double to = Math.min(foot + height, x + width);
            if (to > from) {
                path.append('M').append(number(from)).append(' ').append(number(y + height - (from - foot)));
                path.append('L').append(number(to)).append(' ').append(number(y + height - (to - foot)));
            }
        }
        shapes.append("<path class=\"" + ink.css + "\" " + ink.paper + " d=\"")
                .append(path)
                .append("\"/>");
        return this;
    }

    Pen line(Ink ink, List<double[]> points) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(number(point[0]))
                    .append(' ')
                    .append(number(point[1]));
        }
        shapes.append("<path class=\"line-" + ink.css + "\" fill=\"none\" d=\"")
                .append(path)
                .append("\"/>");
        return this;
    }

    Pen label(double x, double y, String anchor, String css, String text) {
        labels.add(new Chart.Label(x, y, anchor, css, text));
        return this;
    }

    Chart chart(double width, double height, String said) {
        return new Chart(width, height, said, shapes.toString(), List.copyOf(labels));
    }
}
