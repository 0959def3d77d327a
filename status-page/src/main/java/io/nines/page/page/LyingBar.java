package io.nines.page.page;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;

/** Draws a day lying down: midnight on the left, how bad is how high; below it a line where an incident was declared. */
final class LyingBar {
    private static final double HEIGHT = 16;
    /** In percent of the day; what is shorter could not be seen. */
    private static final double LEAST = 0.5;

    private LyingBar() {}

    static String draw(Day day, Timeline timeline, Interval shown, Timeline declared, Interval told) {
        StringBuilder svg = new StringBuilder("<svg class=\"lying\" aria-hidden=\"true\">");
        rect(svg, "on", day.fraction(shown.start()), day.fraction(shown.end()), 1);
        timeline.walk(shown, (start, end, status) -> {
            if (status != TimelineStatus.UP) {
                rect(svg, "cut", day.fraction(start), day.fraction(end), 1);
                rect(
                        svg,
                        Wording.of(status).key(),
                        day.fraction(start),
                        day.fraction(end),
                        new Mark(status, 0, 0).width());
            }
        });
        declared.walk(told, (start, end, status) -> {
            if (status != TimelineStatus.UP) {
                line(svg, day.fraction(start), day.fraction(end));
            }
        });
        return svg.append("</svg>").toString();
    }

    private static void line(StringBuilder svg, double from, double to) {
        double width = Math.max(LEAST, (to - from) * 100);
        svg.append("<rect class=\"said\" x=\"").append(Decimal.of(Math.min(100 - width, from * 100)));
        svg.append("%\" width=\"").append(Decimal.of(width)).append("%\" y=\"18\" height=\"3\"/>");
    }

    private static void rect(StringBuilder svg, String css, double from, double to, double share) {
        double height = HEIGHT * share;
        double width = Math.max(LEAST, (to - from) * 100);
        svg.append("<rect class=\"")
                .append(css)
                .append("\" x=\"")
                .append(Decimal.of(Math.min(100 - width, from * 100)));
        svg.append("%\" width=\"")
                .append(Decimal.of(width))
                .append("%\" y=\"")
                .append(Decimal.of((HEIGHT - height) / 2));
        svg.append("\" height=\"").append(Decimal.of(height)).append('"');
        svg.append(css.equals("unknown") ? " fill=\"url(#hatch)\"/>" : "/>");
    }
}
