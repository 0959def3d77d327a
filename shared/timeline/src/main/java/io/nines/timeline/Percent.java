package io.nines.timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a share is written: always rounded down, so that less than everything is never shown as everything. */
public final class Percent {
    private static final String NO_DATA = "no data";
    private static final int DECIMALS = 6;
    private static final int DISPLAYED_DECIMALS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** In percent, rounded down to six decimals, without trailing zeros; null stays null: no data. */
    public static BigDecimal of(Fraction share) {
        if (share == null) {
            return null;
        }
        BigDecimal percent = new BigDecimal(share.numerator())
                .multiply(HUNDRED)
                .divide(new BigDecimal(share.denominator()), DECIMALS, RoundingMode.FLOOR)
                .stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** What a percentage is a share of: 99.9 is 999/1000. */
    public static Fraction share(BigDecimal percent) {
        return Fraction.of(percent.movePointLeft(2));
    }

    /** For people: cut to three decimals, {@code 100%} only if it is exactly that; null: {@code no data}. */
    public static String displayed(BigDecimal percent) {
        if (percent == null) {
            return NO_DATA;
        }
        boolean all = percent.compareTo(HUNDRED) == 0;
        return percent.setScale(all ? 0 : DISPLAYED_DECIMALS, RoundingMode.DOWN).toPlainString() + "%";
    }
}
