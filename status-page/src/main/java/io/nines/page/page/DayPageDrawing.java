package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.timeline.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what the page of one day says. */
final class DayPageDrawing {
    private final Scene scene;
    private final PageTimes times;
    private final long through;

    DayPageDrawing(Scene scene) {
        this.scene = scene;
        this.times = scene.times();
        this.through = scene.through().toEpochMilli();
    }

    /** The day, if anything was watched or declared on it and it has come. */
    Optional<DayPage> draw(LocalDate date) {
        LocalDate last = times.day(scene.through());
        LocalDate first = first();
        if (date.isBefore(first) || date.isAfter(last)) {
            return Optional.empty();
        }
        Day day = Day.of(date, times.zone());
        return Optional.of(new DayPage(
                scene.site(),
                times.date(date),
                times.zoneName(Instant.ofEpochMilli(day.span().start())),
                date.equals(first) ? null : date.minusDays(1),
                date.equals(last) ? null : date.plusDays(1),
                happenings(day),
                entries(day),
                scene.foot()));
    }

    private LocalDate first() {
        Stream<Instant> watched =
                scene.view().components().stream().map(component -> Instant.ofEpochMilli(component.since()));
        Stream<Instant> declared = scene.view().incidents().stream().map(incident -> incident.startedAt());
        Stream<Instant> maintained = scene.view().windows().stream().map(window -> window.start());
        return Stream.concat(watched, Stream.concat(declared, maintained))
                .min(Instant::compareTo)
                .map(times::day)
                .orElse(LocalDate.MAX);
    }

    private List<Happening> happenings(Day day) {
        List<Happening> happenings = new ArrayList<>();
        scene.view().incidents().stream()
                .filter(incident -> !incident.span().intersect(day.span()).isEmpty())
                .forEach(incident -> happenings.add(Happenings.of(scene, incident)));
        scene.view().windows().stream()
                .filter(window -> !window.span().intersect(day.span()).isEmpty())
                .forEach(window -> happenings.add(Happenings.of(scene, window)));
        return happenings;
    }

    private List<DayPage.Entry> entries(Day day) {
        DayNotes notes = new DayNotes(scene, new Happenings(scene, day.span()), Integer.MAX_VALUE);
        List<DayPage.Entry> entries = new ArrayList<>();
        for (ShownComponent component : scene.view().components()) {
            long since = component.since();
            Interval shown = day.span().intersect(new Interval(since, Math.max(since, through)));
            Interval told = day.span()
                    .intersect(new Interval(Long.MIN_VALUE, scene.now().toEpochMilli()));
            if (!shown.isEmpty()) {
                entries.add(new DayPage.Entry(
                        component.id(),
                        component.name(),
                        notes.of(component, day),
                        LyingBar.draw(day, component.timeline(), shown, component.declared(), told)));
            }
        }
        return entries;
    }
}
