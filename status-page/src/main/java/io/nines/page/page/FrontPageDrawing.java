package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.page.view.Sight;
import io.nines.page.view.View;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together what the front page says of a view. */
final class FrontPageDrawing {
    private final View view;
    private final Age age;
    private final Instant now;
    private final PageTimes times;
    private final Stretch desktop;
    private final Stretch phone;
    private final Instant through;

    FrontPageDrawing(Sight sight, ZoneId zone, Instant now) {
        this.view = sight.view();
        this.age = Age.of(sight, now).orElse(null);
        this.now = now;
        this.times = new PageTimes(zone, now);
        this.through = spokenThrough(view, now);
        Day today = Day.at(through, zone);
        this.desktop = Stretch.desktop(today, zone);
        this.phone = Stretch.phone(today, zone);
    }

    /** Where nothing was judged yet, the bars end where the page speaks from. */
    static Instant spokenThrough(View view, Instant now) {
        if (view.through() != null) {
            return view.through();
        }
        return view.head().position() == 0 ? now : view.head().recordedAt();
    }

    FrontPage draw(Site site, String version) {
        return new FrontPage(
                site,
                version,
                OverallSentence.of(view, times),
                age,
                age == null ? null : Said.clock(age.trueAt(), times),
                sections(),
                legend(),
                times.zoneName(through),
                desktop.first().date().toString(),
                phone.first().date().toString(),
                times.axis(desktop.first().date()),
                times.axis(phone.first().date()),
                times.axis(desktop.last().date()),
                Foot.of(view.head(), times, now, age != null));
    }

    /** As soon as some are not well, those come first, worst first, out of their groups. */
    private List<Section> sections() {
        Map<String, Row> rows = new HashMap<>();
        Rows drawing = new Rows(desktop, phone, times, through.toEpochMilli());
        view.components().forEach(component -> rows.put(component.id(), drawing.of(component)));
        List<ShownComponent> affected = new ArrayList<>();
        List<ShownComponent> working = new ArrayList<>();
        view.components().forEach(c -> (c.status(now) == TimelineStatus.UP ? working : affected).add(c));
        if (affected.isEmpty()) {
            return List.of(new Section("Components", false, Rows.grouped(working, rows)));
        }
        List<Section> sections = new ArrayList<>();
        affected.sort(Comparator.comparing(c -> c.status(now)));
        List<Row> first = affected.stream().map(c -> rows.get(c.id())).toList();
        sections.add(new Section("Affected now", false, List.of(new Section.Group(null, first))));
        if (!working.isEmpty()) {
            sections.add(new Section("Working", true, Rows.grouped(working, rows)));
        }
        return sections;
    }

    /** Maintenance is explained only where there is any. */
    private List<Wording> legend() {
        Set<Wording> shown = EnumSet.of(Wording.UP, Wording.DOWN, Wording.PARTIAL, Wording.DEGRADED, Wording.UNKNOWN);
        boolean maintained = view.components().stream()
                .flatMap(c -> c.timeline().periods(desktop.until(through.toEpochMilli())).stream())
                .anyMatch(period -> period.status() == TimelineStatus.MAINTENANCE);
        if (maintained) {
            shown.add(Wording.MAINTENANCE);
        }
        return List.of(
                        Wording.UP,
                        Wording.DOWN,
                        Wording.PARTIAL,
                        Wording.DEGRADED,
                        Wording.MAINTENANCE,
                        Wording.UNKNOWN)
                .stream()
                .filter(shown::contains)
                .toList();
    }
}
