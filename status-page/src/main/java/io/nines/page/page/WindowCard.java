package io.nines.page.page;

/**
 * A window that runs or comes, on the front page and in the list of windows.
 *
 * @param running whether it runs
 * @param state {@code Maintenance running}, {@code Upcoming, in 2 days}
 * @param text what customers were told last; null: nothing
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
        String state,
        Written text,
        String when,
        String from,
        String to,
        String progress,
        String percent,
        String calendar) {}
