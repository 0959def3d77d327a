package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import java.util.List;

/**
 * An outage as the terms see it: a time in which something was without break down, partly down or degraded as far as that has
 * weight, before anything is excluded.
 *
 * @param components those that had a part in it, by id
 * @param span the part of it that lies in the period and is judged
 * @param whole all of it, as far as the agreement was in force and it is judged
 * @param ongoing whether it goes on after the span
 * @param counted milliseconds that count, weighted
 */
public record OutageFigure(List<String> components, Interval span, Interval whole, boolean ongoing, Fraction counted) {}
