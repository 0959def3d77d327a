package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.timeline.Attainment;
import io.nines.timeline.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Turns components into rows of the page. */
final class Rows {
    /** More than this of one day is not read in a list; the day's own page has them all. */
    private static final int LINES_A_DAY = 6;

    private final Scene scene;
    private final Stretch desktop;
    private final Stretch phone;
    private final BarSvg desktopBar;
    private final BarSvg phoneBar;
    private final Happenings happenings;
    private final DayNotes notes;
    private final long through;

    Rows(Scene scene, Stretch desktop, Stretch phone) {
        this.scene = scene;
        this.desktop = desktop;
        this.phone = phone;
        this.desktopBar = new BarSvg(desktop, scene.site());
        this.phoneBar = new BarSvg(phone, scene.site());
        this.happenings = new Happenings(scene, desktop.span());
        this.notes = new DayNotes(scene, happenings, LINES_A_DAY);
        this.through = scene.through().toEpochMilli();
    }

    Row of(ShownComponent component) {
        Interval kept =
                new Interval(component.since(), Math.max(component.since(), component.seenUntil(scene.through())));
        List<Column> wide = columns(desktop, component, kept);
        List<Column> narrow = columns(phone, component, kept);
        Wording status = Wording.of(component.status(scene.now()));
        Predicate<LocalDate> declared = day -> happenings.declared(component.id(), day);
        return new Row(
                component.id(),
                component.name(),
                scene.words(component.description()),
                status,
                scene.language().word(status),
                declared(component, status),
                figure(desktop, component),
                figure(phone, component),
                desktopBar.draw(component, wide, declared),
                phoneBar.draw(component, narrow, declared),
                notes(component, wide));
    }

    /** What was said is told apart where it is not what was seen. */
    private String declared(ShownComponent component, Wording status) {
        Wording said = Wording.of(component.declaredStatus());
        boolean other = said != Wording.UP && component.declaredStatus() != component.observedStatus();
        if (!other) {
            return null;
        }
        Wording seen = Wording.of(component.observedStatus());
        return status == said
                ? scene.say("row.observed", scene.language().inline(seen))
                : scene.say("incident.declared.status", scene.language().inline(said));
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
        String period =
                young ? scene.say("row.since", scene.times().since(since)) : scene.say("row.days", stretch.count());
        Attainment attainment = Attainment.of(component.timeline(), stretch.until(through), since);
        Figure figure = Figure.of(attainment, period, scene.language());
        boolean behind = component.seenUntil(scene.through()) > through;
        return behind
                ? figure.upTo(Said.phrase(scene.language(), "row.upto", Said.clock(scene.through(), scene.times())))
                : figure;
    }

    private List<DayNote> notes(ShownComponent component, List<Column> columns) {
        List<DayNote> worthALine = new ArrayList<>();
        for (Column column : columns) {
            boolean watchedInPart = column.shown().start() > column.day().span().start();
            boolean happened =
                    !happenings.on(component.id(), column.day().date()).isEmpty();
            if (happened || (!column.isBlank() && (!column.plain() || watchedInPart))) {
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
