package io.nines.page.view;

import io.nines.contract.DomainEvent;
import io.nines.contract.Role;
import java.time.Instant;

/**
 * An event of an incident or a window, kept as it is: what is shown follows from all of them.
 *
 * @param by what its author may do; null: Nines itself
 */
record Recorded(long position, Instant recordedAt, Role by, DomainEvent event) {
    /** Null in an event means: when it was recorded. */
    Instant or(Instant said) {
        return said == null ? recordedAt : said;
    }

    EarlierText correctionOf(FreeText before) {
        return new EarlierText(before, recordedAt, by, position);
    }
}
