package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;

/**
 * A stretch of the period in which something does not count against the provider.
 *
 * @param clause why
 * @param subject id of the window or correction; null: there is none
 * @param component the component concerned; null: the agreement as a whole
 * @param span from when to when, within the period
 * @param leftOut milliseconds of it that left the denominator, times the component's share
 * @param downtime milliseconds of weighted downtime in it that do not count; those of a clause add up to its
 *     {@link ExcludedTotal}
 */
public record Exclusion(
        Clause clause, String subject, String component, Interval span, Fraction leftOut, Fraction downtime) {}
