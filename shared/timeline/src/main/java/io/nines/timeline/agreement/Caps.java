package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Uses up the caps on planned maintenance, in order of time, and says which planned time came too late. */
final class Caps {
    private final Agreement agreement;
    private final Facts facts;
    private final List<Interval> over = new ArrayList<>();
    private Interval month = new Interval(0, 0);
    private Interval year = new Interval(0, 0);
    private long usedInMonth;
    private long usedInYear;

    private Caps(Agreement agreement, Facts facts) {
        this.agreement = agreement;
        this.facts = facts;
    }

    /**
     * Planned time over a cap.
     *
     * @param planned where anything was planned in an interval, measured as the clause says
     */
    static IntervalSet over(
            Agreement agreement,
            Facts facts,
            Interval period,
            BiFunction<Interval, PlannedMaintenance.Cap, IntervalSet> planned) {
        boolean capped = agreement.versions().stream().anyMatch(version -> isCapped(version.terms()));
        return capped ? new Caps(agreement, facts).over(period, planned) : IntervalSet.NONE;
    }

    private static boolean isCapped(Terms terms) {
        return terms.maintenance() != null && terms.maintenance().isCapped();
    }

    private IntervalSet over(Interval period, BiFunction<Interval, PlannedMaintenance.Cap, IntervalSet> planned) {
        Terms first = agreement.at(period.start()).terms();
        Interval reach = new Interval(
                Math.max(
                        agreement.inForce().start(),
                        Math.min(
                                monthOf(first, period.start()).start(),
                                yearOf(first, period.start()).start())),
                Math.max(agreement.inForce().start(), period.end()));
        for (int version = 0; version < agreement.versions().size(); version++) {
            Terms terms = agreement.versions().get(version).terms();
            Interval piece = reach.intersect(agreement.span(version));
            if (isCapped(terms) && !piece.isEmpty()) {
                IntervalSet measured =
                        planned.apply(piece, terms.maintenance().cap()).intersect(owed(piece));
                measured.spans().forEach(span -> use(terms, span));
            }
        }
        return IntervalSet.of(over);
    }

    private IntervalSet owed(Interval piece) {
        return IntervalSet.of(Ground.of(agreement, facts.through(), piece).stream()
                .filter(section -> section.state() == Ground.State.COUNTS || section.state() == Ground.State.NOT_YET)
                .map(Ground::span)
                .toList());
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
            over.add(new Interval(at + granted, end));
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
}
