package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import io.nines.timeline.IntervalSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What an agreement says of an interval as a whole, whatever its components did.
 *
 * @param span never empty
 * @param state whether it counts
 * @param version index of the terms in force
 */
record Ground(Interval span, State state, int version) {
    enum State {
        /** The service is owed, and it is known what was. */
        COUNTS,
        /** Outside of service hours. */
        CLOSED,
        /** Before the agreement's start. */
        BEFORE,
        /** After its end. */
        AFTER,
        /** The service is owed, but not judged yet. */
        NOT_YET
    }

    /** The sections of an interval, in order. */
    static List<Ground> of(Agreement agreement, long through, Interval range) {
        List<Ground> sections = new ArrayList<>();
        for (int version = 0; version < agreement.versions().size(); version++) {
            Interval piece = agreement.span(version).intersect(range);
            if (!piece.isEmpty()) {
                addSections(agreement, through, piece, version, sections);
            }
        }
        return sections;
    }

    private static void addSections(
            Agreement agreement, long through, Interval piece, int version, List<Ground> sections) {
        IntervalSet open =
                agreement.versions().get(version).terms().serviceHours().within(piece);
        TreeSet<Long> bounds = new TreeSet<>();
        for (Interval span : open.spans()) {
            bounds.add(span.start());
            bounds.add(span.end());
        }
        bounds.add(agreement.inForce().start());
        bounds.add(agreement.inForce().end());
        bounds.add(through);
        bounds.add(piece.end());
        long at = piece.start();
        for (long next : bounds.subSet(piece.start(), false, piece.end(), true)) {
            sections.add(new Ground(new Interval(at, next), state(agreement, through, open, at), version));
            at = next;
        }
    }

    private static State state(Agreement agreement, long through, IntervalSet open, long at) {
        if (at >= agreement.inForce().end()) {
            return State.AFTER;
        }
        if (!open.contains(at)) {
            return State.CLOSED;
        }
        if (at < agreement.inForce().start()) {
            return State.BEFORE;
        }
        return at >= through ? State.NOT_YET : State.COUNTS;
    }
}
