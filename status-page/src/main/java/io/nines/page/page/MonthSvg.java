package io.nines.page.page;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Draws a month, a column for each day, each a link to that day. */
final class MonthSvg {
    private static final int HEIGHT = 82;

    private final Scene scene;
    private final Stretch stretch;

    MonthSvg(Scene scene, YearMonth month) {
        this.scene = scene;
        List<Day> days = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            days.add(Day.of(month.atDay(day), scene.times().zone()));
        }
        this.stretch = new Stretch(days, HEIGHT, "month-bar");
    }

    String draw(Timeline timeline, Interval kept, Predicate<LocalDate> declared) {
        BarSvg bars = new BarSvg(stretch, scene.site());
        StringBuilder svg =
                new StringBuilder("<svg class=\"month-bar d" + stretch.count() + "\" aria-hidden=\"true\">");
        for (int i = 0; i < stretch.count(); i++) {
            Day day = stretch.days().get(i);
            Column column = Column.of(day, timeline, kept, HEIGHT);
            if (kept.end() < day.span().end()) {
                ahead(svg, i, column.isBlank() ? 0 : column.to());
            }
            if (!column.isBlank()) {
                svg.append("<a tabindex=\"-1\" href=\"/days/")
                        .append(day.date())
                        .append(scene.site().suffix())
                        .append("\">");
                svg.append(bars.inside(i, column)).append("</a>");
            }
            foot(svg, i, day.date(), declared.test(day.date()));
        }
        return svg.append("</svg>").toString();
    }

    /** What has not come; of what was before anything was watched nothing is drawn. */
    private void ahead(StringBuilder svg, int i, double from) {
        svg.append("<rect class=\"ahead\" x=\"").append(Decimal.of(stretch.left(i)));
        svg.append("%\" width=\"").append(Decimal.of(stretch.width()));
        svg.append("%\" y=\"").append(Decimal.of(from));
        svg.append("\" height=\"").append(Decimal.of(HEIGHT - from)).append("\"/>");
    }

    private void foot(StringBuilder svg, int i, LocalDate date, boolean declared) {
        String middle = Decimal.of(stretch.left(i) + stretch.width() / 2);
        boolean weekend = date.getDayOfWeek().getValue() > 5;
        String css =
                (weekend ? "weekend" : "") + (date.getDayOfMonth() % 5 == 0 || date.getDayOfMonth() == 1 ? "" : " odd");
        svg.append("<text class=\"").append(css.strip()).append("\" x=\"").append(middle);
        svg.append("%\" y=\"")
                .append(HEIGHT + 14)
                .append("\">")
                .append(date.getDayOfMonth())
                .append("</text>");
        if (declared) {
            svg.append("<circle cx=\"")
                    .append(middle)
                    .append("%\" cy=\"")
                    .append(HEIGHT + 22)
                    .append("\" r=\"2\"/>");
        }
    }
}
