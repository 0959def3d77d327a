package io.nines.timeline.agreement;

import io.nines.timeline.Interval;

/** Neighbouring pieces with the same reason, as one exclusion. */
final class Stretch {
    private final Reason.Book reasons;
    private final InOrder<Exclusion> exclusions;
    private int reason;
    private long from;
    private long to;
    private long left;
    private long down;

    Stretch(Reason.Book reasons, InOrder<Exclusion> exclusions) {
        this.reasons = reasons;
        this.exclusions = exclusions;
    }

    void add(int number, long start, long end, long leftMillis, long downMillis) {
        if (number != reason || start != to) {
            flush();
            reason = number;
            from = start;
            left = 0;
            down = 0;
        }
        to = end;
        left += leftMillis;
        down += downMillis;
    }

    void flush() {
        if (reason != 0) {
            Reason why = reasons.get(reason);
            exclusions.add(
                    new Exclusion(why.clause(), why.subject(), why.component(), new Interval(from, to), left, down));
            reason = 0;
        }
    }
}
