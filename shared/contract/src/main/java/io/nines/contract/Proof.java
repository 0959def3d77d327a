package io.nines.contract;

import java.time.Instant;

/**
 * The result that proves the start or end of an outage, and where it is on the log. Its message is not here.
 *
 * @param at when the probe looked
 * @param outcome what it found, as sent
 * @param location from where; empty: not said
 * @param probe by which probe; empty: not said
 * @param latencyMillis how long it took; null: not said
 * @param partition partition of {@code nines.checks}
 * @param offset offset there
 * @param sha256 SHA-256 of the line as sent, in hex; null if the line was no longer kept when this was concluded
 */
public record Proof(
        Instant at,
        Outcome outcome,
        String location,
        String probe,
        Double latencyMillis,
        int partition,
        long offset,
        String sha256) {}
