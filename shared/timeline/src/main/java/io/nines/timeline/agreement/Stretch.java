package io.nines.timeline.agreement;

import io.nines.timeline.Interval;

/** Neighbouring pieces with the same reason, as one exclusion. */
final class Stretch {
    private final Reason.Book reasons;
    private final InOrder<Exclusion> exclusions;
    private int reason;
    private long from;
    private long to;
    private final MillisSum left = new MillisSum();
    private final MillisSum down = new MillisSum();

    Stretch(Reason.Book reasons, InOrder<Exclusion> exclusions) {
        this.reasons = reasons;
        this.exclusions = exclusions;
    }

    /** Goes on by a piece, or begins with it; what it kept from counting is added after that. */
    void reach(int number, long start, long end) {
        if (number != reason || start != to) {
            flush();
            reason = number;
            from = start;
        }
        to = end;
    }

    /** Adds time that left the denominator. */
    void leftOut(long millis, long part, long whole) {
        left.add(millis, part, whole);
    }

    /** Adds what of some badness does not count. */
    void excused(long millis, long badness, long part, long whole) {
        down.add(millis, Badness.part(badness) * part, Badness.whole(badness) * whole);
    }

    void flush() {
        if (reason != 0) {
            Reason why = reasons.get(reason);
            exclusions.add(new Exclusion(
                    why.clause(), why.subject(), why.component(), new Interval(from, to), left.sum(), down.sum()));
            left.clear();
            down.clear();
            reason = 0;
        }
    }
}
