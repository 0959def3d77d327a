package io.nines.page.page;

import io.nines.page.view.Incident;
import io.nines.page.view.ShownComponent;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws an incident's components over time: observed as a thick bar, declared as an ink line below it. */
final class ChartDrawing {
    private static final double BAR = 20;
    private static final double LEAST = 0.4;
    /** In percent; on less a word has no room. */
    private static final double ROOM = 13;

    private static final int MOST_TICKS = 7;
    private static final long[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14_400};

    private final Scene scene;
    private final Incident incident;
    private final Interval span;
    private final List<Long> ticks;

    ChartDrawing(Scene scene, Incident incident, Interval span) {
        this.scene = scene;
        this.incident = incident;
        this.span = span;
        this.ticks = ticks();
    }

    Chart draw() {
        List<Chart.Lane> lanes = new ArrayList<>();
        for (Incident.Affected affected : incident.components()) {
            lanes.add(new Chart.Lane(affected.name(), lane(affected)));
        }
        return new Chart(axis(), lanes, updates());
    }

    private List<Long> ticks() {
        long minute = Duration.ofMinutes(1).toMillis();
        long step = minute * STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && span.millis() / (STEPS[i] * minute) < MOST_TICKS; i--) {
            step = STEPS[i] * minute;
        }
        while (span.millis() / step > MOST_TICKS * 2) {
            step *= 2;
        }
        long midnight = Day.at(Instant.ofEpochMilli(span.start()), scene.times().zone())
                .span()
                .start();
        List<Long> found = new ArrayList<>();
        for (long at = midnight + Math.floorDiv(span.start() - midnight, step) * step; at < span.end(); at += step) {
            if (percent(at) > 3 && percent(at) < 97) {
                found.add(at);
            }
        }
        return found;
    }

    private String axis() {
        StringBuilder svg = new StringBuilder("<svg class=\"chart-axis\" aria-hidden=\"true\">");
        boolean days = ticks.size() > 1
                && ticks.get(1) - ticks.get(0) >= Duration.ofDays(1).toMillis();
        for (int i = 0; i < ticks.size(); i++) {
            String label =
                    days ? scene.times().since(ticks.get(i)) : scene.times().hourAndMinute(ticks.get(i));
            svg.append("<text data-form=\"")
                    .append(days ? "tick-day" : "time-bare")
                    .append("\" data-at=\"")
                    .append(Instant.ofEpochMilli(ticks.get(i)))
                    .append("\" y=\"12\" x=\"")
                    .append(x(ticks.get(i)))
                    .append(i % 2 == 1 ? "%\" class=\"odd\">" : "%\">");
            svg.append(Html.escape(label)).append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    private String lane(Incident.Affected affected) {
        StringBuilder svg = new StringBuilder("<svg class=\"lane-bar\" aria-hidden=\"true\">");
        verticals(svg, 46);
        scene.view().component(affected.component()).ifPresent(component -> observed(svg, component));
        affected.declared().walk(told(), (start, end, status) -> {
            if (status != TimelineStatus.UP) {
                said(svg, start, end);
                String word =
                        scene.say("incident.declared.status", scene.language().inline(Wording.of(status)));
                label(svg, "under", start, end, 41, word);
            }
        });
        return svg.append("</svg>").toString();
    }

    /** What was said of the time before it was said is no more than a hint of a line. */
    private void said(StringBuilder svg, long start, long end) {
        long first = incident.updates().get(0).at().toEpochMilli();
        if (start < first) {
            rect(svg, "said after", start, Math.min(first, end), 26, 1);
        }
        if (end > first) {
            rect(svg, "said", Math.max(start, first), end, 25, 3);
        }
    }

    private Interval told() {
        return span.intersect(
                new Interval(span.start(), Math.max(span.start(), scene.now().toEpochMilli())));
    }

    private void observed(StringBuilder svg, ShownComponent component) {
        long from = Math.max(span.start(), component.since());
        long to = Math.min(span.end(), component.seenUntil(scene.through()));
        if (to <= from) {
            return;
        }
        component.timeline().walk(new Interval(from, to), (start, end, status) -> {
            double height = BAR * new Mark(status, 0, 0).width();
            String css = status == TimelineStatus.UP ? "on" : Wording.of(status).key();
            rect(svg, css, start, end, (BAR - height) / 2, height);
            if (status.compareTo(TimelineStatus.UNKNOWN) < 0) {
                label(svg, "inside", start, end, 14, scene.language().word(Wording.of(status)));
            }
        });
    }

    private String updates() {
        StringBuilder svg = new StringBuilder("<svg class=\"chart-updates\" aria-hidden=\"true\">");
        verticals(svg, 10);
        for (Incident.Post post : incident.updates()) {
            svg.append("<circle class=\"told\" cy=\"10\" r=\"4.5\" cx=\"")
                    .append(x(post.at().toEpochMilli()))
                    .append("%\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private void verticals(StringBuilder svg, int height) {
        for (long tick : ticks) {
            vertical(svg, "tick", tick, height);
        }
        for (Incident.Post post : incident.updates()) {
            vertical(svg, "when", post.at().toEpochMilli(), height);
        }
    }

    private void vertical(StringBuilder svg, String css, long at, int height) {
        String x = x(at);
        svg.append("<line class=\"")
                .append(css)
                .append("\" x1=\"")
                .append(x)
                .append("%\" x2=\"")
                .append(x);
        svg.append("%\" y1=\"0\" y2=\"").append(height).append("\"/>");
    }

    private void rect(StringBuilder svg, String css, long start, long end, double y, double height) {
        double width = Math.max(LEAST, percent(end) - percent(start));
        svg.append("<rect class=\"").append(css);
        svg.append("\" x=\"").append(Decimal.of(Math.min(100 - width, percent(start))));
        svg.append("%\" width=\"").append(Decimal.of(width)).append("%\" y=\"").append(Decimal.of(y));
        svg.append("\" height=\"").append(Decimal.of(height));
        svg.append(css.equals("unknown") ? "\" fill=\"url(#hatch)\"/>" : "\"/>");
    }

    private void label(StringBuilder svg, String css, long start, long end, int y, String word) {
        if (percent(end) - percent(start) >= ROOM) {
            svg.append("<text class=\"").append(css).append("\" dx=\"6\" y=\"").append(y);
            svg.append("\" x=\"").append(x(Math.max(start, span.start()))).append("%\">");
            svg.append(Html.escape(word)).append("</text>");
        }
    }

    private String x(long at) {
        return Decimal.of(Math.max(0, Math.min(100, percent(at))));
    }

    private double percent(long at) {
        return (double) (Math.max(span.start(), Math.min(span.end(), at)) - span.start()) / span.millis() * 100;
    }
}
