package io.nines.reports;

import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.Terms;
import java.math.BigInteger;
import java.util.Collection;

/** The slots in which terms count checks. */
final class Slots {
    /** Statuses are weighed, no checks are counted. */
    static final long NONE = 0;

    private static final long MINUTE = 60_000;

    private Slots() {}

    /** The length of a measure's slots in milliseconds. */
    static long of(Measure measure) {
        if (measure instanceof Measure.ErrorRate rate) {
            return rate.slotMillis();
        }
        return measure instanceof Measure.FailedSlots slots ? slots.slotMillis() : NONE;
    }

    /** Whether any of the terms counts checks. */
    static boolean any(Collection<Terms> terms) {
        return terms.stream().anyMatch(each -> of(each.measure()) != NONE);
    }

    /** The longest slot that comes again and again; {@link #NONE}: there is none. */
    static long longest(Collection<Terms> terms) {
        return terms.stream()
                .mapToLong(each -> of(each.measure()))
                .filter(slot -> slot != Measure.ErrorRate.WHOLE)
                .max()
                .orElse(NONE);
    }

    /** The longest time that is a part of a minute and of every slot. */
    static long grain(Collection<Terms> terms) {
        BigInteger grain = BigInteger.valueOf(MINUTE);
        for (Terms each : terms) {
            long slot = of(each.measure());
            grain = slot == NONE || slot == Measure.ErrorRate.WHOLE ? grain : grain.gcd(BigInteger.valueOf(slot));
        }
        return grain.longValueExact();
    }
}
