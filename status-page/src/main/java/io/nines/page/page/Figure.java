package io.nines.page.page;

import io.nines.timeline.Attainment;

/**
 * A figure as people read it; it never stands alone.
 *
 * @param uptime {@code 99.982 %} or {@code no data}
 * @param period {@code 90 days} or {@code since 3 Oct}
 * @param coverage {@code coverage 99.93 %}; null: all of the period is known
 */
public record Figure(String uptime, String period, String coverage) {
    static Figure of(Attainment attainment, String period, Language language) {
        return new Figure(Figures.uptime(attainment, language), period, Figures.coverageBelowAll(attainment, language));
    }
}
