package io.nines.contract;

import java.time.Instant;

/**
 * For how long customers missed something of a component.
 *
 * @param impact how much; never {@link Impact#NONE}
 * @param from start
 * @param to end, after the start, itself outside; null: goes on until the incident is resolved
 */
public record ImpactPeriod(Impact impact, Instant from, Instant to) {}
