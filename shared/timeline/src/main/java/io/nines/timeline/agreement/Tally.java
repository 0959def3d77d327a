package io.nines.timeline.agreement;

import java.util.EnumMap;
import java.util.Map;

/** Adds up a period: each stretch of a lane goes into exactly one sum of time, and its badness into exactly one of downtime. */
final class Tally {
    final MillisSum gross = new MillisSum();
    final MillisSum counted = new MillisSum();
    /** Time that counts and was judged. */
    final MillisSum judged = new MillisSum();
    /** Time before the start, or not judged yet, that the terms count as available. */
    final MillisSum assumed = new MillisSum();
    /** Time not judged yet that will count, apart from what is assumed. */
    final MillisSum ahead = new MillisSum();

    final InOrder<Exclusion> exclusions =
            new InOrder<>(exclusion -> exclusion.span().start());
    final InOrder<OutageFigure> outages = new InOrder<>(outage -> outage.span().start());

    private final Map<Clause, MillisSum> leftOut = new EnumMap<>(Clause.class);
    private final Map<Clause, MillisSum> excused = new EnumMap<>(Clause.class);

    /** Adds time that leaves the denominator. */
    void leftOut(Clause clause, long millis, long part, long whole) {
        leftOut.computeIfAbsent(clause, any -> new MillisSum()).add(millis, part, whole);
    }

    /** Adds downtime that does not count. */
    void excused(Clause clause, long millis, long part, long whole) {
        excused.computeIfAbsent(clause, any -> new MillisSum()).add(millis, part, whole);
    }

    Map<Clause, ExcludedTotal> totals() {
        Map<Clause, ExcludedTotal> totals = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            if (leftOut.containsKey(clause) || excused.containsKey(clause)) {
                totals.put(
                        clause,
                        new ExcludedTotal(
                                leftOut.getOrDefault(clause, new MillisSum()).sum(),
                                excused.getOrDefault(clause, new MillisSum()).sum()));
            }
        }
        return totals;
    }
}
