package io.nines.timeline;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number, so that nothing is rounded before the last step. Kept in lowest terms: equal numbers are equal objects.
 *
 * @param numerator above the line, with the sign
 * @param denominator below the line, at least 1
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);
    private static final int MOST_BITS = 63;

    /**
     * Reduces it.
     *
     * @throws ArithmeticException if the denominator is not positive
     */
    public Fraction {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("a denominator is positive, not " + denominator);
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger common = common(numerator, denominator);
            if (!common.equals(BigInteger.ONE)) {
                numerator = numerator.divide(common);
                denominator = denominator.divide(common);
            }
        }
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * A part of a whole.
     *
     * @throws ArithmeticException if the whole is not positive
     */
    public static Fraction of(long part, long whole) {
        long common = whole > 1 ? common(part, whole) : 1;
        return new Fraction(BigInteger.valueOf(part / common), BigInteger.valueOf(whole / common));
    }

    /** What a decimal stands for. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    public Fraction over(Fraction divisor) {
        BigInteger below = denominator.multiply(divisor.numerator);
        BigInteger above = numerator.multiply(divisor.denominator);
        return below.signum() < 0 ? new Fraction(above.negate(), below.negate()) : new Fraction(above, below);
    }

    /** Whether it is exactly zero. */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** The greatest whole number not above it. */
    public long floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
    }

    /** The least whole number not below it. */
    public long ceil() {
        return -new Fraction(numerator.negate(), denominator).floor();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    /** In longs where they fit, as they mostly do: a year's report has a fraction for each outage. */
    private static BigInteger common(BigInteger above, BigInteger below) {
        return above.bitLength() > MOST_BITS || below.bitLength() > MOST_BITS
                ? above.gcd(below)
                : BigInteger.valueOf(common(above.longValue(), below.longValue()));
    }

    private static long common(long above, long below) {
        long a = below;
        long b = above % below;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return Math.abs(a);
    }
}
