package io.nines.reports;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.agreement.CheckCounts;
import io.nines.timeline.agreement.ComponentHistory;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.UnknownTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where an outage may be, whatever terms and corrections make of what is on record. Outages at a period's edges are seen whole, so
 * one has to look on until there is an instant at which nothing at all was amiss: beyond it nothing can change a figure.
 */
final class Lookout {
    private final List<Terms> terms;
    private final boolean unknownIsAmiss;

    Lookout(List<Terms> terms) {
        this.terms = terms;
        unknownIsAmiss = terms.stream().anyMatch(each -> each.unknown() == UnknownTime.AS_DOWN);
    }

    /** Whether there is an instant in the interval at which nothing was amiss, so that no outage goes all through it. */
    boolean isQuietSomewhere(
            Interval interval, Collection<ComponentHistory> histories, Collection<Interval> corrections) {
        IntervalSet amiss =
                IntervalSet.of(corrections.stream().map(interval::intersect).toList());
        for (ComponentHistory history : histories) {
            amiss = amiss.union(amiss(history, interval));
        }
        return !IntervalSet.of(interval).minus(amiss).isEmpty();
    }

    private IntervalSet amiss(ComponentHistory history, Interval interval) {
        IntervalSet amiss = IntervalSet.NONE;
        if (terms.stream().anyMatch(each -> each.basis() != Basis.DECLARED)) {
            amiss = amiss.union(amiss(history.observed(), unknownIsAmiss, interval));
        }
        if (terms.stream().anyMatch(each -> each.basis() != Basis.OBSERVED)) {
            amiss = amiss.union(amiss(history.declared(), false, interval))
                    .union(amiss(history.announced(), false, interval));
        }
        for (Terms each : terms) {
            long slot = Slots.of(each.measure());
            if (slot != Slots.NONE && slot != Measure.ErrorRate.WHOLE) {
                amiss = amiss.union(amiss(history.checks(), slot, interval));
            }
        }
        return amiss;
    }

    private static IntervalSet amiss(Timeline timeline, boolean unknownToo, Interval interval) {
        List<Interval> spans = new ArrayList<>();
        timeline.walk(interval, (from, to, status) -> {
            if (status != TimelineStatus.UP && (status != TimelineStatus.UNKNOWN || unknownToo)) {
                spans.add(new Interval(from, to));
            }
        });
        return IntervalSet.of(spans);
    }

    private IntervalSet amiss(CheckCounts checks, long slot, Interval interval) {
        List<Interval> failed = new ArrayList<>();
        List<Interval> looked = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            long begin = Math.floorDiv(checks.at(i), slot) * slot;
            (checks.missed(i) > 0 ? failed : looked).add(new Interval(begin, begin + slot));
        }
        IntervalSet amiss = IntervalSet.of(failed);
        IntervalSet unknown =
                unknownIsAmiss ? IntervalSet.of(interval).minus(IntervalSet.of(looked)) : IntervalSet.NONE;
        return amiss.union(unknown).intersect(IntervalSet.of(interval));
    }
}
