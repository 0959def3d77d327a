package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Uses up the caps on planned maintenance, in order of time, and says which planned time came too late. That depends on the
 * instant alone, not on the period that is asked for: a slot or an outage over the period's edge is judged the same from
 * either side of it. So caps are worked out as far as anybody looks, from the beginning of that year or month on.
 */
final class Caps {
    private static final Interval NOTHING = new Interval(0, 0);

    private final Agreement agreement;
    private final Facts facts;
    private final BiFunction<Interval, PlannedMaintenance.Cap, IntervalSet> planned;
    private final boolean any;
    private Interval known = NOTHING;
    private IntervalSet over = IntervalSet.NONE;

    /**
     * Nothing is worked out yet.
     *
     * @param planned where anything was planned in an interval, measured as the clause says, whether or not over a cap
     */
    Caps(Agreement agreement, Facts facts, BiFunction<Interval, PlannedMaintenance.Cap, IntervalSet> planned) {
        this.agreement = agreement;
        this.facts = facts;
        this.planned = planned;
        any = agreement.versions().stream().anyMatch(version -> isCapped(version.terms()));
    }

    /** Planned time over a cap: all that lies in an interval, perhaps with some around it. */
    IntervalSet over(Interval range) {
        if (any && !(known.start() <= range.start() && range.end() <= known.end())) {
            known = known.isEmpty()
                    ? range
                    : new Interval(Math.min(known.start(), range.start()), Math.max(known.end(), range.end()));
            over = new Use().over(known);
        }
        return over;
    }

    private static boolean isCapped(Terms terms) {
        return terms.maintenance() != null && terms.maintenance().isCapped();
    }

    private static long left(Long cap, long used) {
        return cap == null ? Long.MAX_VALUE : Math.max(0, cap - used);
    }

    private static Interval monthOf(Terms terms, long at) {
        return new ReportingPeriod.Calendar(
                        ReportingPeriod.Unit.MONTH, terms.period().zone())
                .around(at);
    }

    private static Interval yearOf(Terms terms, long at) {
        return terms.period() instanceof ReportingPeriod.ContractYear contractYear
                ? contractYear.around(at)
                : new ReportingPeriod.Calendar(
                                ReportingPeriod.Unit.YEAR, terms.period().zone())
                        .around(at);
    }

    /** One way through the time up to an instant. */
    private final class Use {
        private final List<Interval> late = new ArrayList<>();
        private Interval month = NOTHING;
        private Interval year = NOTHING;
        private long usedInMonth;
        private long usedInYear;

        IntervalSet over(Interval range) {
            Interval reach = since(range);
            for (int version = 0; version < agreement.versions().size(); version++) {
                Terms terms = agreement.versions().get(version).terms();
                Interval piece = reach.intersect(agreement.span(version));
                if (isCapped(terms) && !piece.isEmpty()) {
                    owed(planned.apply(piece, terms.maintenance().cap()))
                            .spans()
                            .forEach(span -> use(terms, span));
                }
            }
            return IntervalSet.of(late);
        }

        private Interval since(Interval range) {
            Terms first = agreement.at(range.start()).terms();
            long turn = Math.min(
                    monthOf(first, range.start()).start(),
                    yearOf(first, range.start()).start());
            long start = Math.max(agreement.inForce().start(), turn);
            return new Interval(start, Math.max(start, range.end()));
        }

        private IntervalSet owed(IntervalSet times) {
            List<Interval> owed = new ArrayList<>();
            for (Interval span : times.spans()) {
                for (Ground section : Ground.of(agreement, facts.through(), span)) {
                    if (section.state() == Ground.State.COUNTS || section.state() == Ground.State.NOT_YET) {
                        owed.add(section.span());
                    }
                }
            }
            return IntervalSet.of(owed);
        }

        private void use(Terms terms, Interval span) {
            long at = span.start();
            while (at < span.end()) {
                turn(terms, at);
                long end = Math.min(span.end(), Math.min(month.end(), year.end()));
                long granted = Math.min(
                        end - at,
                        Math.min(
                                left(terms.maintenance().capMonthMillis(), usedInMonth),
                                left(terms.maintenance().capYearMillis(), usedInYear)));
                usedInMonth += granted;
                usedInYear += granted;
                late.add(new Interval(at + granted, end));
                at = end;
            }
        }

        private void turn(Terms terms, long at) {
            if (!month.equals(monthOf(terms, at))) {
                month = monthOf(terms, at);
                usedInMonth = 0;
            }
            if (!year.equals(yearOf(terms, at))) {
                year = yearOf(terms, at);
                usedInYear = 0;
            }
        }
    }
}
