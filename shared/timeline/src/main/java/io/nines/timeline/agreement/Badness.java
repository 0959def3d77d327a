package io.nines.timeline.agreement;

import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;

/** How bad an instant is, exactly: a fraction from 0 to 1 in lowest terms, packed into a long, so that a year's fit in an array. */
final class Badness {
    static final long NONE = 1;
    static final long ALL = 1L << 32 | 1;

    private Badness() {}

    static long of(long part, long whole) {
        long common = gcd(part, whole);
        return (long) Math.toIntExact(part / common) << 32 | Math.toIntExact(whole / common);
    }

    static long of(BigDecimal share) {
        BigDecimal plain = share.stripTrailingZeros();
        int decimals = Math.max(0, plain.scale());
        return of(
                plain.movePointRight(decimals).longValueExact(),
                BigInteger.TEN.pow(decimals).longValueExact());
    }

    /** By the code of the status; that of UNKNOWN is not used. */
    static long[] byStatus(Measure.ByStatus weights) {
        long[] table = new long[TimelineStatus.values().length];
        for (TimelineStatus status : TimelineStatus.values()) {
            table[status.code()] = of(weights.weight(status));
        }
        return table;
    }

    static long part(long badness) {
        return badness >>> 32;
    }

    static long whole(long badness) {
        return badness & 0xFFFF_FFFFL;
    }

    static boolean isAny(long badness) {
        return part(badness) > 0;
    }

    static boolean worse(long one, long other) {
        return one != other && part(one) * whole(other) > part(other) * whole(one);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
