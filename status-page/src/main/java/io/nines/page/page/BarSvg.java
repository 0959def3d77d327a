package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.timeline.TimelineStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Draws a component's bar. Widths are in percent and heights in pixels, so that it fits any width and stays sharp. Written by
 * hand and lean: a page has thousands of columns, and those of a day without events are letter for letter the same in
 * every bar, which lets gzip fold them.
 */
final class BarSvg {
    private static final int DOT_BELOW = 6;

    private final Stretch stretch;
    private final Site site;
    private final String[] plain;

    BarSvg(Stretch stretch, Site site) {
        this.stretch = stretch;
        this.site = site;
        this.plain = new String[stretch.count()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = column(i, "", "<rect x=\"" + left(i) + "%\"/>");
        }
    }

    /** The bar of a component, a column for each day of the stretch; a dot where an incident was declared. */
    String draw(ShownComponent component, List<Column> columns, Predicate<LocalDate> declared) {
        StringBuilder svg = new StringBuilder(plain.length * plain[0].length() + 512);
        svg.append("<svg class=\"").append(stretch.css()).append("\"><g aria-hidden=\"true\">");
        int today = columns.size() - 1;
        for (int i = 0; i < today; i++) {
            svg.append(draw(i, columns.get(i), component.id(), declared));
        }
        svg.append("</g>");
        today(svg, today, columns.get(today), component, declared);
        return svg.append("</svg>").toString();
    }

    private String draw(int i, Column column, String id, Predicate<LocalDate> declared) {
        String dot = dot(i, declared);
        if (column.isBlank()) {
            return dot.isEmpty() ? "" : column(i, "#" + id, dot);
        }
        boolean whole = column.from() == 0 && column.to() == stretch.height();
        return column.plain() && whole && dot.isEmpty() ? plain[i] : column(i, "#" + id, inside(i, column) + dot);
    }

    private String column(int i, String fragment, String inside) {
        return "<a href=\"/days/" + stretch.days().get(i).date() + site.suffix() + fragment + "\" tabindex=\"-1\">"
                + inside + "</a>";
    }

    /** The only column that the tab key stops at; from there the arrow keys lead on. */
    private void today(
            StringBuilder svg, int i, Column column, ShownComponent component, Predicate<LocalDate> declared) {
        svg.append("<a href=\"/days/")
                .append(stretch.days().get(i).date())
                .append(site.suffix())
                .append('#')
                .append(component.id());
        svg.append("\" aria-label=\"")
                .append(Html.escape(site.say("row.bar", component.name())))
                .append("\">");
        svg.append("<rect class=\"ahead\" x=\"").append(left(i)).append('%');
        vertical(svg, column.isBlank() ? 0 : column.to(), stretch.height()).append("\"/>");
        if (!column.isBlank()) {
            svg.append(inside(i, column));
        }
        svg.append(dot(i, declared)).append("</a>");
    }

    private String dot(int i, Predicate<LocalDate> declared) {
        if (!declared.test(stretch.days().get(i).date())) {
            return "";
        }
        return "<circle cx=\"" + Decimal.of(stretch.left(i) + stretch.width() / 2) + "%\" cy=\""
                + (stretch.height() + DOT_BELOW) + "\" r=\"2\"/>";
    }

    String inside(int i, Column column) {
        StringBuilder svg = new StringBuilder();
        if (column.marks().isEmpty() || !column.marks().stream().allMatch(mark -> covers(mark, column))) {
            svg.append("<rect class=\"on\" x=\"").append(left(i)).append('%');
            vertical(svg, column.from(), column.to()).append("\"/>");
        }
        for (Mark mark : column.marks()) {
            mark(svg, i, mark);
        }
        return svg.toString();
    }

    private static boolean covers(Mark mark, Column column) {
        return mark.from() <= column.from() && mark.to() >= column.to();
    }

    private void mark(StringBuilder svg, int i, Mark mark) {
        double cutFrom = Math.max(0, mark.from() - Mark.CUT);
        double cutTo = Math.min(stretch.height(), mark.to() + Mark.CUT);
        svg.append("<rect class=\"cut\" x=\"").append(left(i)).append('%');
        vertical(svg, cutFrom, cutTo).append("\"/>");
        if (mark.status() == TimelineStatus.MAINTENANCE) {
            hollow(svg, i, mark);
            return;
        }
        double width = stretch.width() * mark.width();
        double left = stretch.left(i) + (stretch.width() - width) / 2;
        svg.append("<rect class=\"").append(Wording.of(mark.status()).key());
        svg.append("\" x=\"")
                .append(Decimal.of(left))
                .append("%\" width=\"")
                .append(Decimal.of(width))
                .append('%');
        vertical(svg, mark.from(), mark.to());
        svg.append(mark.status() == TimelineStatus.UNKNOWN ? "\" fill=\"url(#hatch)\"/>" : "\"/>");
    }

    /** An inner viewport cuts off the outer half of its edge, so that the edge lies within the mark at any width. */
    private void hollow(StringBuilder svg, int i, Mark mark) {
        svg.append("<svg x=\"")
                .append(left(i))
                .append("%\" width=\"")
                .append(Decimal.of(stretch.width()))
                .append('%');
        vertical(svg, mark.from(), mark.to())
                .append("\"><rect class=\"maintenance\" width=\"100%\" height=\"100%\"/></svg>");
    }

    private static StringBuilder vertical(StringBuilder svg, double from, double to) {
        return svg.append("\" y=\"")
                .append(Decimal.of(from))
                .append("\" height=\"")
                .append(Decimal.of(to - from));
    }

    private String left(int column) {
        return Decimal.of(stretch.left(column));
    }
}
