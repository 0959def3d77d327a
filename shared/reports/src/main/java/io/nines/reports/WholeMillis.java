package io.nines.reports;

import io.nines.timeline.Fraction;
import java.math.BigInteger;

/**
 * Writes the parts of a sum in whole milliseconds, each rounded by less than one so that all together come to the sum rounded
 * down: a fraction that is cut off one part is left for the next.
 */
final class WholeMillis {
    private Fraction rest = Fraction.ZERO;

    /** The next part. */
    long next(Fraction part) {
        if (part.denominator().equals(BigInteger.ONE)) {
            return part.floor();
        }
        Fraction due = rest.plus(part);
        long whole = due.floor();
        rest = due.minus(Fraction.of(whole));
        return whole;
    }
}
