package io.nines.page.page;

import io.nines.page.view.MaintenanceWindow;
import io.nines.page.view.MaintenanceWindow.State;
import io.nines.page.view.ShownComponent;
import io.nines.page.view.View;
import io.nines.timeline.TimelineStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what the front page says of a view. */
final class FrontPageDrawing {
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int MOST_AHEAD = 4;

    private final Scene scene;
    private final View view;
    private final PageTimes times;
    private final Stretch desktop;
    private final Stretch phone;

    FrontPageDrawing(Scene scene) {
        this.scene = scene;
        this.view = scene.view();
        this.times = scene.times();
        Day today = Day.at(scene.through(), times.zone());
        this.desktop = Stretch.desktop(today, times.zone());
        this.phone = Stretch.phone(today, times.zone());
    }

    FrontPage draw() {
        Cards cards = new Cards(scene);
        List<IncidentCard> incidents =
                view.activeIncidents().stream().map(cards::of).toList();
        List<WindowCard> running =
                view.windows(State.RUNNING, scene.now()).stream().map(cards::of).toList();
        return new FrontPage(
                scene.site(),
                OverallSentence.of(view, times),
                incidents,
                running,
                upcoming().map(cards::of).toList(),
                incidents.isEmpty() && running.isEmpty(),
                sections(),
                legend(),
                !view.incidents().isEmpty(),
                times.zoneName(scene.through()),
                desktop.first().date().toString(),
                phone.first().date().toString(),
                times.axis(desktop.first().date()),
                times.axis(phone.first().date()),
                times.axis(desktop.last().date()),
                view.components().isEmpty() ? List.of() : new PastDays(scene).draw(),
                scene.foot());
    }

    private Stream<MaintenanceWindow> upcoming() {
        Instant horizon = scene.now().plus(AHEAD);
        return view.windows(State.UPCOMING, scene.now()).stream()
                .filter(window -> window.start().isBefore(horizon))
                .limit(MOST_AHEAD);
    }

    /** As soon as some are not well, those come first, worst first, out of their groups. */
    private List<Section> sections() {
        Map<String, Row> rows = new HashMap<>();
        Rows drawing = new Rows(scene, desktop, phone);
        view.components().forEach(component -> rows.put(component.id(), drawing.of(component)));
        List<ShownComponent> affected = new ArrayList<>();
        List<ShownComponent> working = new ArrayList<>();
        view.components().forEach(c -> (status(c) == TimelineStatus.UP ? working : affected).add(c));
        if (affected.isEmpty()) {
            return List.of(section("list.components", false, Rows.grouped(working, rows)));
        }
        List<Section> sections = new ArrayList<>();
        affected.sort(Comparator.comparing(this::status));
        List<Row> first = affected.stream().map(c -> rows.get(c.id())).toList();
        sections.add(section("list.affected", false, List.of(new Section.Group(null, first))));
        if (!working.isEmpty()) {
            sections.add(section("list.working", true, Rows.grouped(working, rows)));
        }
        return sections;
    }

    private TimelineStatus status(ShownComponent component) {
        return component.status(scene.now());
    }

    private Section section(String key, boolean folded, List<Section.Group> groups) {
        long count = groups.stream().mapToLong(group -> group.rows().size()).sum();
        return new Section(scene.say(key), scene.language().counted("count.component", count), folded, groups);
    }

    /** Maintenance is explained only where there is any. */
    private List<Wording> legend() {
        Set<Wording> shown = EnumSet.of(Wording.UP, Wording.DOWN, Wording.PARTIAL, Wording.DEGRADED, Wording.UNKNOWN);
        boolean maintained = view.components().stream()
                .flatMap(c -> c.timeline().periods(desktop.until(scene.through().toEpochMilli())).stream())
                .anyMatch(period -> period.status() == TimelineStatus.MAINTENANCE);
        if (maintained) {
            shown.add(Wording.MAINTENANCE);
        }
        return Stream.of(
                        Wording.UP,
                        Wording.DOWN,
                        Wording.PARTIAL,
                        Wording.DEGRADED,
                        Wording.MAINTENANCE,
                        Wording.UNKNOWN)
                .filter(shown::contains)
                .toList();
    }
}
