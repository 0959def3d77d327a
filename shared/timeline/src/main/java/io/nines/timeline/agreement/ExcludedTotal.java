package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;

/**
 * What a clause kept from counting in a period.
 *
 * @param leftOut milliseconds that left the denominator
 * @param downtime milliseconds of weighted downtime that do not count
 */
public record ExcludedTotal(Fraction leftOut, Fraction downtime) {}
