package io.nines.timeline.terms;

import java.math.BigDecimal;

/** What numbers in a clause may be. */
final class Checks {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int WEIGHT_DECIMALS = 6;

    private Checks() {}

    static void weight(String name, BigDecimal weight) {
        if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("the weight of " + name + " is from 0 to 1, not " + weight);
        }
        if (weight.stripTrailingZeros().scale() > WEIGHT_DECIMALS) {
            throw new IllegalArgumentException("the weight of " + name + " has at most six decimals: " + weight);
        }
    }

    static void percent(String name, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("the " + name + " is from 0 to 100 percent, not " + percent);
        }
    }

    static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("the " + name + " is greater than 0, not " + value);
        }
    }

    static void notNegative(String name, Long value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException("the " + name + " is not negative: " + value);
        }
    }

    static void notNegative(String name, BigDecimal value) {
        if (value != null && value.signum() < 0) {
            throw new IllegalArgumentException("the " + name + " is not negative: " + value);
        }
    }
}
