package io.nines.command.incidents;

import java.time.Duration;
import java.time.Instant;

/**
 * An outage as detection's events leave it.
 *
 * @param component what is down
 * @param start since when
 * @param end null: it goes on
 * @param foundAt when it was recorded first
 * @param mergedInto the outage it is part of now; null: it stands by itself
 * @param withdrawn whether it never was, as far as is known now
 */
record FoundOutage(
        String id,
        String component,
        Instant start,
        Instant end,
        Instant foundAt,
        String mergedInto,
        boolean withdrawn) {
    boolean isOpen() {
        return end == null && mergedInto == null && !withdrawn;
    }

    /** Whether it goes on no longer, or never did; a probe's clock may be ahead. */
    boolean isOverBy(Instant now) {
        return !isOpen() && (end == null || !end.isAfter(now));
    }

    /** Whether it was found while it was news. */
    boolean wasFoundWithin(Duration limit) {
        return Duration.between(start, foundAt).compareTo(limit) <= 0;
    }
}
