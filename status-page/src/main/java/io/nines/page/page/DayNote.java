package io.nines.page.page;

import java.util.List;

/**
 * A component's day in words: for screen readers, for the day that is opened, and for the day's own page.
 *
 * @param date as in links, {@code 2026-11-06}
 * @param title {@code Fri 6 Nov 2026}
 * @param uptime the day's figure
 * @param soFar which part of the day the figure is of
 * @param lines what happened, in order
 * @param happenings the incidents and windows that touch it that day
 * @param more how many lines are left out, in words; null: none
 * @param plain whether nothing is to be said but the figure
 * @param foot coverage, since when it is watched if that is on this day, and the zone of the times
 */
public record DayNote(
        String date,
        String title,
        String uptime,
        String soFar,
        List<Line> lines,
        List<Happening> happenings,
        String more,
        boolean plain,
        String foot) {
    /**
     * A period of the day in which the component did not simply work.
     *
     * @param times {@code 17:10 – 18:20}
     * @param length {@code 1 h 10 min}
     * @param from where in the day it begins, in percent
     * @param share how much of the day it takes, in percent
     */
    public record Line(Wording status, String word, String times, String length, String from, String share) {}
}
