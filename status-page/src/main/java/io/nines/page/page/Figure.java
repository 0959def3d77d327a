package io.nines.page.page;

import io.nines.timeline.Attainment;
import java.util.List;

/**
 * A figure as people read it; it never stands alone.
 *
 * @param uptime {@code 99.982 %} or {@code no data}
 * @param period {@code 90 days} or {@code since 3 Oct}
 * @param coverage {@code coverage 99.93 %}; null: all of the period is known
 * @param upTo {@code up to 15:02 CET}, while the status beside it is newer than what the figure counts; null: it is not
 */
public record Figure(String uptime, String period, String coverage, List<Said> upTo) {
    static Figure of(Attainment attainment, String period, Language language) {
        return new Figure(
                Figures.uptime(attainment, language), period, Figures.coverageBelowAll(attainment, language), null);
    }

    Figure upTo(List<Said> said) {
        return new Figure(uptime, period, coverage, said);
    }
}
