package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.terms.Combination;
import io.nines.timeline.terms.Treatment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A track with its outages, on its way into the tally: all components together where any that is down counts, else one component
 * with its share.
 */
final class Lane {
    private final Track track;
    private final Runs runs;
    /** Null: all together. */
    private final String component;

    private final Parts parts;
    private final long through;
    private final Reason.Book reasons;
    private final Tally tally;
    private final Stretch clauses;
    private final Stretch rule;
    private final Map<Clause, Integer> numbers = new EnumMap<>(Clause.class);
    /** The share of the lane: {@code part} of {@code whole}. */
    private long part;

    private long whole;
    private int run;
    private final MillisSum inRun = new MillisSum();
    private long shownFrom = Long.MAX_VALUE;
    private long shownTo;
    private int worst = Shades.NO_STATUS;

    Lane(Track track, Runs runs, String component, Parts parts, long through, Reason.Book reasons, Tally tally) {
        this.track = track;
        this.runs = runs;
        this.component = component;
        this.parts = parts;
        this.through = through;
        this.reasons = reasons;
        this.tally = tally;
        clauses = new Stretch(reasons, tally.exclusions);
        rule = new Stretch(reasons, tally.exclusions);
    }

    void add(Agreement agreement, List<Ground> ground) {
        for (Ground section : ground) {
            TermsVersion version = agreement.versions().get(section.version());
            take(version);
            if (part > 0) {
                add(section, version);
            }
        }
        closeOutage();
        clauses.flush();
        rule.flush();
    }

    private void take(TermsVersion version) {
        boolean together = version.terms().combination() == Combination.ANY_DOWN;
        if (component == null) {
            part = together ? 1 : 0;
            whole = 1;
        } else {
            part = together ? 0 : version.share(component);
            whole = version.shares();
        }
    }

    private void add(Ground section, TermsVersion version) {
        int i = track.segmentAt(section.span().start());
        for (; i < track.size() && track.from(i) < section.span().end(); i++) {
            long from = Math.max(track.from(i), section.span().start());
            long to = Math.min(track.to(i), section.span().end());
            switch (section.state()) {
                case COUNTS -> counts(i, from, to);
                case CLOSED -> closed(i, from, to);
                case BEFORE -> edge(version.terms().denominator().beforeStart(), to - from);
                case AFTER -> edge(Treatment.LEFT_OUT, to - from);
                case NOT_YET -> ahead(version.terms().denominator().notYet(), i, to - from);
            }
        }
    }

    private void edge(Treatment treatment, long millis) {
        if (treatment == Treatment.AS_AVAILABLE) {
            tally.assumed.add(millis, part, whole);
        } else {
            tally.leftOut(Clause.NOT_IN_FORCE, millis, part, whole);
        }
    }

    private void ahead(Treatment treatment, int i, long millis) {
        if (!track.leftOut(i)) {
            (treatment == Treatment.AS_AVAILABLE ? tally.assumed : tally.ahead).add(millis, part, whole);
        }
    }

    private void closed(int i, long from, long to) {
        tally.leftOut(Clause.OUTSIDE_SERVICE_HOURS, to - from, part, whole);
        if (Badness.isAny(track.raw(i))) {
            openOutage(i, from, to);
            gross(i, to - from);
            clauses.reach(number(Clause.OUTSIDE_SERVICE_HOURS), from, to);
            clauses.leftOut(to - from, part, whole);
            excuse(Clause.OUTSIDE_SERVICE_HOURS, clauses, track.raw(i), Badness.NONE, to - from);
        }
    }

    private void counts(int i, long from, long to) {
        boolean bad = Badness.isAny(track.raw(i));
        if (bad) {
            openOutage(i, from, to);
            gross(i, to - from);
        }
        if (track.leftOut(i)) {
            tally.leftOut(reasons.get(track.reason(i)).clause(), to - from, part, whole);
        } else {
            tally.judged.add(to - from, part, whole);
        }
        if (track.leftOut(i) || Badness.worse(track.raw(i), track.net(i))) {
            clauses.reach(track.reason(i), from, to);
            clauses.leftOut(track.leftOut(i) ? to - from : 0, part, whole);
            excuse(reasons.get(track.reason(i)).clause(), clauses, track.raw(i), track.net(i), to - from);
        }
        if (Badness.isAny(track.net(i))) {
            net(track.net(i), from, to);
        }
    }

    /** What no clause about the component excuses counts as far as the rule of outages lets it. */
    private void net(long net, long from, long to) {
        long until = Math.max(from, Math.min(to, runs.countedEnd(run)));
        tally.counted.add(until - from, Badness.part(net) * part, Badness.whole(net) * whole);
        inRun.add(until - from, Badness.part(net) * part, Badness.whole(net) * whole);
        if (until < to) {
            Clause clause = runs.countedEnd(run) == runs.start(run) ? Clause.SHORT_OUTAGE : Clause.PARTIAL_UNIT;
            rule.reach(number(clause), until, to);
            excuse(clause, rule, net, Badness.NONE, to - until);
        }
    }

    private void gross(int i, long millis) {
        tally.gross.add(millis, Badness.part(track.raw(i)) * part, Badness.whole(track.raw(i)) * whole);
    }

    private void excuse(Clause clause, Stretch stretch, long raw, long net, long millis) {
        tally.excused(clause, millis, Badness.part(raw) * part, Badness.whole(raw) * whole);
        tally.excused(clause, -millis, Badness.part(net) * part, Badness.whole(net) * whole);
        stretch.excused(millis, raw, part, whole);
        stretch.excused(-millis, net, part, whole);
    }

    private int number(Clause clause) {
        return numbers.computeIfAbsent(clause, any -> reasons.number(clause, null, component));
    }

    /** Goes on to the outage that a bad stretch belongs to. */
    private void openOutage(int i, long from, long to) {
        if (runs.end(run) <= from) {
            closeOutage();
        }
        while (runs.end(run) <= from) {
            run++;
        }
        shownFrom = Math.min(shownFrom, from);
        shownTo = to;
        worst = Shades.worse(worst, track.status(i));
    }

    private void closeOutage() {
        if (shownFrom != Long.MAX_VALUE) {
            Interval all = new Interval(runs.start(run), runs.end(run));
            Interval shown = new Interval(shownFrom, shownTo);
            Interval whole = shown.equals(all) ? shown : all;
            boolean ongoing = all.end() > shownTo || all.end() == through;
            tally.outages.add(
                    new OutageFigure(parts.in(shown, all), shown, whole, ongoing, Shades.status(worst), inRun.sum()));
            inRun.clear();
            worst = Shades.NO_STATUS;
            shownFrom = Long.MAX_VALUE;
        }
    }
}
