package io.nines.page.page;

import java.util.List;

/**
 * An incident that goes on, on the front page.
 *
 * @param mark of the worst that is said now; {@link Wording#UP}: nothing is missed any more
 * @param line since when, declared when
 * @param affected what is affected now
 * @param updates newest first
 */
public record IncidentCard(
        String id,
        String href,
        String title,
        Wording mark,
        List<Said> line,
        List<Affected> affected,
        List<Told> updates) {
    /** A component, what is said of it, and for how long. */
    public record Affected(String name, Wording status, String word, Said length) {}
}
