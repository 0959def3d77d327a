package io.nines.reports;

import io.nines.timeline.Fraction;
import io.nines.timeline.Percent;
import java.math.BigDecimal;

/** Decimals as reports have them: equal ones are written alike. */
public final class Decimals {
    private static final int PERCENT = 6;
    private static final int MICROS = 3;

    private Decimals() {}

    /** With six decimals, or as many more as a contract wrote. */
    public static BigDecimal percent(BigDecimal percentOrNull) {
        if (percentOrNull == null) {
            return null;
        }
        BigDecimal shortest = percentOrNull.stripTrailingZeros();
        return shortest.setScale(Math.max(PERCENT, shortest.scale()));
    }

    /** In percent, rounded down to six decimals; null stays null. */
    static BigDecimal percent(Fraction shareOrNull) {
        return percent(Percent.of(shareOrNull));
    }

    /** Milliseconds, to the microsecond, without trailing zeros. */
    static BigDecimal millis(long micros) {
        BigDecimal millis = BigDecimal.valueOf(micros, MICROS).stripTrailingZeros();
        return millis.scale() < 0 ? millis.setScale(0) : millis;
    }
}
