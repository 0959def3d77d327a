package io.nines.page.page;

import java.util.List;

/**
 * A component on the page. Bars and figures are there for both widths; the style sheet shows one.
 *
 * @param description null: none
 * @param desktopBar SVG of 90 days
 * @param phoneBar SVG of 30 days
 * @param notes the days on which something happened
 */
public record Row(
        String id,
        String name,
        String description,
        Wording status,
        Figure desktop,
        Figure phone,
        String desktopBar,
        String phoneBar,
        List<DayNote> notes) {}
