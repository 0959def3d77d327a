package io.nines.page.page;

import java.util.List;

/**
 * A window that runs or comes, on the front page and in the list of windows.
 *
 * @param running whether it runs
 * @param state {@code Maintenance running}, {@code Upcoming, in 2 days}
 * @param text what is to be expected, as it was announced; null: nothing was said
 * @param latest what was told last after that; null: nothing
 * @param names of what is affected; null: no component is named
 * @param when {@code Sat 21 Nov, 23:00 – 01:00 CET}
 * @param from {@code 14:30}
 * @param to {@code 16:30 CET}
 * @param progress {@code 33 min of 2 h}; null unless it runs
 * @param percent how much of it is over; null unless it runs
 * @param calendar address of it as iCalendar; null: in an earlier view
 */
public record WindowCard(
        String id,
        String href,
        String title,
        boolean running,
        List<Said> state,
        Written text,
        Told latest,
        String names,
        List<Said> when,
        Said from,
        Said to,
        List<Said> progress,
        String percent,
        String calendar) {}
