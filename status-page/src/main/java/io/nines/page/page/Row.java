package io.nines.page.page;

import java.util.List;

/**
 * A component on the page. Bars and figures are there for both widths; the style sheet shows one.
 *
 * @param description null: none
 * @param word the status
 * @param declared what incidents say where that is not the status; null: they say nothing else
 * @param desktopBar SVG of 90 days
 * @param phoneBar SVG of 30 days
 * @param notes the days on which something happened
 */
public record Row(
        String id,
        String name,
        Written description,
        Wording status,
        String word,
        String declared,
        Figure desktop,
        Figure phone,
        String desktopBar,
        String phoneBar,
        List<DayNote> notes) {}
