package io.nines.page.page;

import io.nines.page.view.ShownComponent;
import io.nines.page.view.Sight;
import io.nines.page.view.View;
import io.nines.timeline.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the page of one day says. */
final class DayPageDrawing {
    private final Sight sight;
    private final ZoneId zone;
    private final Instant now;
    private final PageTimes times;
    private final Instant through;

    DayPageDrawing(Sight sight, ZoneId zone, Instant now) {
        this.sight = sight;
        this.zone = zone;
        this.now = now;
        this.times = new PageTimes(zone, now);
        this.through = FrontPageDrawing.spokenThrough(sight.view(), now);
    }

    /** The day, if anything was watched on it and it has come. */
    Optional<DayPage> draw(Site site, LocalDate date) {
        LocalDate last = LocalDate.ofInstant(through, zone);
        LocalDate first = first(sight.view());
        if (date.isBefore(first) || date.isAfter(last)) {
            return Optional.empty();
        }
        Day day = Day.of(date, zone);
        return Optional.of(new DayPage(
                site,
                PageTimes.date(date),
                times.zoneName(Instant.ofEpochMilli(day.span().start())),
                date.equals(first) ? null : date.minusDays(1),
                date.equals(last) ? null : date.plusDays(1),
                entries(day),
                Foot.of(sight.view().head(), times, now, Age.of(sight, now).isPresent())));
    }

    private LocalDate first(View view) {
        long first = view.components().stream()
                .mapToLong(ShownComponent::since)
                .min()
                .orElse(Long.MAX_VALUE);
        return first == Long.MAX_VALUE ? LocalDate.MAX : LocalDate.ofInstant(Instant.ofEpochMilli(first), zone);
    }

    private List<DayPage.Entry> entries(Day day) {
        DayNotes notes = new DayNotes(times, through.toEpochMilli(), Integer.MAX_VALUE);
        List<DayPage.Entry> entries = new ArrayList<>();
        for (ShownComponent component : sight.view().components()) {
            long since = component.since();
            Interval shown = day.span().intersect(new Interval(since, Math.max(since, through.toEpochMilli())));
            if (!shown.isEmpty()) {
                entries.add(new DayPage.Entry(
                        component.id(),
                        component.name(),
                        notes.of(component, day),
                        LyingBar.draw(day, component.timeline(), shown)));
            }
        }
        return entries;
    }
}
