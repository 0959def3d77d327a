package io.nines.page.page;

import java.util.List;

/**
 * A page for each maintenance window.
 *
 * @param corrections how the title read before
 * @param state {@code Planned, in 2 days}
 * @param from {@code Sat 21 Nov, 23:00}
 * @param to {@code to Sun 22 Nov, 01:00 CET}
 * @param length {@code 2 h · 22:00 – 00:00 UTC}
 * @param calendar address of it as iCalendar; null: in an earlier view
 * @param expect what was said at first; null: nothing
 * @param updates what was said later, newest first
 * @param notice how long before it was announced
 * @param late whether that was after the fact
 * @param steps what became of it, in order
 */
public record WindowPage(
        Site site,
        String title,
        List<Told.Correction> corrections,
        List<Said> state,
        String css,
        Said from,
        List<Said> to,
        String length,
        String calendar,
        Told expect,
        List<Told> updates,
        List<Affected> affected,
        String notice,
        boolean late,
        List<Step> steps,
        Foot foot) {

    /** A component and what customers will miss of it. */
    public record Affected(String name, Wording impact, String words) {}

    /**
     * Something that happened or is to come.
     *
     * @param was a time that does not hold any more; null: none
     * @param when recorded, with position
     */
    public record Step(boolean done, List<Said> text, Said was, List<Said> when) {}
}
