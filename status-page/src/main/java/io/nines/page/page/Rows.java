package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.timeline.Attainment;
import io.nines.timeline.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns components into rows of the page. */
final class Rows {
    /** More than this of one day is not read in a list; the day's own page has them all. */
    private static final int LINES_A_DAY = 6;

    private final Stretch desktop;
    private final Stretch phone;
    private final BarSvg desktopBar;
    private final BarSvg phoneBar;
    private final PageTimes times;
    private final DayNotes notes;
    private final long through;

    Rows(Stretch desktop, Stretch phone, PageTimes times, long through) {
        this.desktop = desktop;
        this.phone = phone;
        this.desktopBar = new BarSvg(desktop);
        this.phoneBar = new BarSvg(phone);
        this.times = times;
        this.notes = new DayNotes(times, through, LINES_A_DAY);
        this.through = through;
    }

    Row of(ShownComponent component) {
        Interval kept = new Interval(component.since(), Math.max(component.since(), through));
        List<Column> wide = columns(desktop, component, kept);
        List<Column> narrow = columns(phone, component, kept);
        return new Row(
                component.id(),
                component.name(),
                component.description() == null ? null : component.description().text(),
                Wording.of(component.status(times.now())),
                figure(desktop, component),
                figure(phone, component),
                desktopBar.draw(component, wide),
                phoneBar.draw(component, narrow),
                notes(component, wide));
    }

    private static List<Column> columns(Stretch stretch, ShownComponent component, Interval kept) {
        List<Column> columns = new ArrayList<>(stretch.count());
        for (Day day : stretch.days()) {
            columns.add(Column.of(day, component.timeline(), kept, stretch.height()));
        }
        return columns;
    }

    private Figure figure(Stretch stretch, ShownComponent component) {
        long since = component.since();
        boolean young = since >= stretch.first().span().end();
        String period = young ? "since " + times.since(since) : stretch.count() + " days";
        return Figure.of(Attainment.of(component.timeline(), stretch.until(through), since), period);
    }

    private List<DayNote> notes(ShownComponent component, List<Column> columns) {
        List<DayNote> worthALine = new ArrayList<>();
        for (Column column : columns) {
            boolean watchedInPart = column.shown().start() > column.day().span().start();
            if (!column.isBlank() && (!column.plain() || watchedInPart)) {
                worthALine.add(notes.of(component, column.day()));
            }
        }
        return worthALine;
    }

    /** Groups in the order in which their first component stands on the page. */
    static List<Section.Group> grouped(List<ShownComponent> components, Map<String, Row> rows) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (ShownComponent component : components) {
            String group = component.group() == null ? "" : component.group();
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(rows.get(component.id()));
        }
        List<Section.Group> named = new ArrayList<>();
        groups.forEach((name, members) -> named.add(new Section.Group(name.isEmpty() ? null : name, members)));
        return named;
    }
}
