package io.nines.contract;

/**
 * One result as evidence keeps it.
 *
 * @param at when the probe looked, in milliseconds since 1970
 * @param source where it came from
 * @param outcome what it found; of several lines for the same instant and source the worst
 * @param latencyMicros how long it took; of several lines with that outcome the greatest; {@link Observation#NO_LATENCY}: not said
 * @param offset of the line in {@code nines.checks}; of several with that outcome and latency the first
 */
public record EvidenceResult(long at, Source source, Outcome outcome, long latencyMicros, long offset) {}
