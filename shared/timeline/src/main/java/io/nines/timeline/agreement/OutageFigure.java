package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import java.util.List;

/**
 * An outage as the terms see it: a time in which something was without break down, partly down or degraded as far as that has
 * weight, before anything is excluded.
 *
 * @param components those that had a part in it, by id
 * @param span the part of it that lies in the period and is judged
 * @param whole all of it, as far as the agreement was in force and it is judged
 * @param ongoing whether it goes on after the span
 * @param status the worst that it was in the span: down, partial, degraded or, announced and not excused, maintenance; what a
 *     correction says is down is down, and unknown where that counts as down; null: it was measured by the share of checks that
 *     failed
 * @param counted milliseconds that count, weighted
 */
public record OutageFigure(
        List<String> components,
        Interval span,
        Interval whole,
        boolean ongoing,
        TimelineStatus status,
        Fraction counted) {}
