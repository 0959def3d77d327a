package io.nines.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class FractionProperties {
    @Property(tries = 500)
    void isInLowestTermsAndWorthTheSame(@ForAll long part, @ForAll @LongRange(min = 1) long whole) {
        inLowestTerms(Fraction.of(part, whole), BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    @Property(tries = 500)
    void alsoBeyondWhatALongHolds(
            @ForAll BigInteger part, @ForAll @LongRange(min = 1) long one, @ForAll @LongRange(min = 1) long other) {
        BigInteger above = part.multiply(BigInteger.valueOf(one));
        BigInteger below = BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
        inLowestTerms(new Fraction(above, below), above, below);
    }

    private static void inLowestTerms(Fraction fraction, BigInteger part, BigInteger whole) {
        assertThat(fraction.numerator().gcd(fraction.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(fraction.denominator()).isPositive();
        assertThat(fraction.numerator().multiply(whole))
                .isEqualTo(fraction.denominator().multiply(part));
    }
}
