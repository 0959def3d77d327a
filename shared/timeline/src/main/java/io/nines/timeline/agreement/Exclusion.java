package io.nines.timeline.agreement;

import io.nines.timeline.Interval;

/**
 * A stretch of the period in which something does not count against the provider.
 *
 * @param clause why
 * @param subject id of the window or correction; null: there is none
 * @param component the component concerned; null: the agreement as a whole
 * @param span from when to when, within the period
 * @param leftOutMillis how much of it left the denominator
 * @param downMillis in how much of it something was down, partly down or degraded, not weighted
 */
public record Exclusion(
        Clause clause, String subject, String component, Interval span, long leftOutMillis, long downMillis) {}
