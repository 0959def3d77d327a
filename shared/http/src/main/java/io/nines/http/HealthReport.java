package io.nines.http;

import java.util.Optional;

/** Tells whether a part of Nines does its work; every bean of this type is asked for {@code GET /health}. */
public interface HealthReport {
    /** The part's name, such as {@code detection}; no two have the same. */
    String part();

    /** Why it does not do its work, in one line for people; empty: it does. */
    Optional<String> trouble();
}
