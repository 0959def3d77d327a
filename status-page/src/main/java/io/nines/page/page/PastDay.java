package io.nines.page.page;

import java.util.List;

/**
 * A day, or several without incidents, among the past ones.
 *
 * @param when {@code Fri 6 Nov}, {@code 7 – 19 Nov}
 * @param incidents none: nothing happened
 */
public record PastDay(String when, List<PastIncident> incidents) {
    /** An incident in a line, and what it came to in another. */
    public record PastIncident(String href, String title, String text) {}
}
