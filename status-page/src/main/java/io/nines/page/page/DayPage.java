package io.nines.page.page;

import java.time.LocalDate;
import java.util.List;

/**
 * All components on one day.
 *
 * @param title {@code Fri 6 Nov 2026}
 * @param zoneName of the day
 * @param before the day before; null: nothing was watched then
 * @param after the day after; null: it has not come
 * @param happenings the incidents and windows that touch it
 */
public record DayPage(
        Site site,
        String title,
        String zoneName,
        LocalDate before,
        LocalDate after,
        List<Happening> happenings,
        List<Entry> entries,
        Foot foot) {
    /** A component on that day; {@code bar} is the SVG of its 24 hours. */
    public record Entry(String id, String name, DayNote note, String bar) {}
}
