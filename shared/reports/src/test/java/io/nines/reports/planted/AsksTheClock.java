package io.nines.reports.planted;

import java.time.Instant;

/** Breaks the rule on purpose, so that it is seen to bite. */
public final class AsksTheClock {
    Instant today() {
        return Instant.now();
    }
}
