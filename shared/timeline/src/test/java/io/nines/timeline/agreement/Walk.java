package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.terms.Combination;
import io.nines.timeline.terms.Treatment;
import java.util.EnumMap;
import java.util.Map;

/**
 * The slow, obvious oracle: goes through a story step by step and asks of each step, for each component, everything that the
 * terms say. Written without a look at intervals: no sweep, no merging, no arithmetic beyond adding.
 */
final class Walk {
    final Map<Clause, Fraction> leftOut = new EnumMap<>(Clause.class);
    final Map<Clause, Fraction> downtime = new EnumMap<>(Clause.class);
    Fraction gross = Fraction.ZERO;
    Fraction counted = Fraction.ZERO;
    Fraction denominator = Fraction.ZERO;
    Fraction ahead = Fraction.ZERO;
    long known;
    long owed;

    private final Story story;
    private final Said said;
    private final Judged judged;

    Walk(Story story, Facts facts) {
        this.story = story;
        said = new Said(story, facts);
        judged = new Judged(said);
        for (int i = 0; i < story.steps; i++) {
            if (story.period.contains(story.at(i))) {
                cover(i);
            }
        }
        lane(-1, countedSteps(-1));
        for (int c = 0; c < said.components.size(); c++) {
            lane(c, countedSteps(c));
        }
    }

    private Fraction bad(int lane, int i) {
        if (lane >= 0) {
            return judged.raw[lane][i];
        }
        Fraction worst = Fraction.ZERO;
        for (int c = 0; c < said.components.size(); c++) {
            worst = judged.raw[c][i].compareTo(worst) > 0 ? judged.raw[c][i] : worst;
        }
        return worst;
    }

    /** Of each outage the part from its beginning that the rule in force at its beginning lets count. */
    private boolean[] countedSteps(int lane) {
        boolean[] counts = new boolean[story.steps];
        for (int i = 0; i < story.steps; i++) {
            if (!bad(lane, i).isZero() && (i == 0 || bad(lane, i - 1).isZero())) {
                int end = i;
                while (end < story.steps && !bad(lane, end).isZero()) {
                    end++;
                }
                long length = said.terms(i).outages().counted((end - i) * story.step);
                for (int k = i; (k - i) * story.step < length; k++) {
                    counts[k] = true;
                }
            }
        }
        return counts;
    }

    private void cover(int i) {
        for (int c = 0; c < said.components.size(); c++) {
            if (said.live(i) && judged.open[i] && said.member(c, i)) {
                owed += story.step;
                known += judged.seen[c][i] == null ? 0 : story.step;
            }
        }
    }

    private void lane(int lane, boolean[] counts) {
        for (int i = 0; i < story.steps; i++) {
            boolean together = said.terms(i).combination() == Combination.ANY_DOWN;
            if (story.period.contains(story.at(i)) && together == (lane < 0)) {
                if (lane < 0) {
                    together(i, counts[i]);
                } else if (said.member(lane, i)) {
                    alone(lane, i, counts[i]);
                }
            }
        }
    }

    private void together(int i, boolean counts) {
        Fraction worst = bad(-1, i);
        Fraction remaining = Fraction.ZERO;
        boolean allLeave = true;
        int first = -1;
        for (int c = 0; c < said.components.size(); c++) {
            if (said.member(c, i)) {
                allLeave &= judged.leaves(c, i);
                remaining = judged.net(c, i).compareTo(remaining) > 0 ? judged.net(c, i) : remaining;
                if (first < 0 && judged.raw[c][i].equals(worst) && (!worst.isZero() || judged.leaves(c, i))) {
                    first = c;
                }
            }
        }
        add(i, Fraction.ONE, worst, remaining, allLeave, first < 0 ? null : judged.why(first, i), counts);
    }

    private void alone(int c, int i, boolean counts) {
        long all = 0;
        for (int share : said.version(i).components().values()) {
            all += said.terms(i).combination() == Combination.WEIGHTED ? share : 1;
        }
        int mine = said.version(i).components().get(said.components.get(c));
        Fraction share = Fraction.of(said.terms(i).combination() == Combination.WEIGHTED ? mine : 1, all);
        add(i, share, judged.raw[c][i], judged.net(c, i), judged.leaves(c, i), judged.why(c, i), counts);
    }

    private void add(int i, Fraction share, Fraction all, Fraction net, boolean leaves, Clause why, boolean counts) {
        Fraction time = share.times(Fraction.of(story.step));
        Denominator edges = new Denominator(
                said.terms(i).denominator().beforeStart() == Treatment.AS_AVAILABLE,
                said.terms(i).denominator().notYet() == Treatment.AS_AVAILABLE);
        if (story.at(i) >= story.agreement.inForce().end()) {
            leftOut.merge(Clause.NOT_IN_FORCE, time, Fraction::plus);
        } else if (!judged.open[i]) {
            leftOut.merge(Clause.OUTSIDE_SERVICE_HOURS, time, Fraction::plus);
            downtime.merge(Clause.OUTSIDE_SERVICE_HOURS, time.times(all), Fraction::plus);
            gross = gross.plus(time.times(all));
        } else if (story.at(i) < story.agreement.inForce().start()) {
            denominator = edges.before() ? denominator.plus(time) : denominator;
            leftOut.merge(Clause.NOT_IN_FORCE, edges.before() ? Fraction.ZERO : time, Fraction::plus);
        } else if (story.at(i) >= said.facts.through()) {
            denominator = !leaves && edges.after() ? denominator.plus(time) : denominator;
            ahead = !leaves && !edges.after() ? ahead.plus(time) : ahead;
        } else {
            gross = gross.plus(time.times(all));
            if (leaves) {
                leftOut.merge(why, time, Fraction::plus);
            } else {
                denominator = denominator.plus(time);
            }
            if (leaves || !all.equals(net)) {
                downtime.merge(why, time.times(all.minus(net)), Fraction::plus);
            }
            if (counts) {
                counted = counted.plus(time.times(net));
            } else if (!net.isZero()) {
                downtime.merge(Clause.SHORT_OUTAGE, time.times(net), Fraction::plus);
            }
        }
    }

    private record Denominator(boolean before, boolean after) {}
}
