package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Adds up parts of milliseconds exactly: one sum per denominator. Of the usual few in longs, of others as they come. */
final class MillisSum {
    private static final int USUAL = 4;

    private final long[] wholes = new long[USUAL];
    private final long[] sums = new long[USUAL];
    private int size;
    private Map<Long, BigInteger> others;

    /** Milliseconds times a fraction. */
    void add(long millis, long part, long whole) {
        if (part == 0 || millis == 0) {
            return;
        }
        long more = millis * part;
        int cell = cell(whole);
        if (cell < 0 || Math.multiplyHigh(millis, part) != more >> 63 || overflows(sums[cell], more)) {
            carry(millis, part, whole);
        } else {
            sums[cell] += more;
        }
    }

    Fraction sum() {
        try {
            return others == null ? sumInLongs() : sumOfAll();
        } catch (ArithmeticException tooLarge) {
            return sumOfAll();
        }
    }

    /** Back to nothing, to be used again. */
    void clear() {
        size = 0;
        others = null;
    }

    private Fraction sumInLongs() {
        long part = 0;
        long whole = 1;
        for (int i = 0; i < size; i++) {
            part = Math.addExact(Math.multiplyExact(part, wholes[i]), Math.multiplyExact(sums[i], whole));
            whole = Math.multiplyExact(whole, wholes[i]);
        }
        return Fraction.of(part, whole);
    }

    private Fraction sumOfAll() {
        Fraction all = Fraction.ZERO;
        for (int i = 0; i < size; i++) {
            all = all.plus(Fraction.of(sums[i], wholes[i]));
        }
        if (others != null) {
            for (Map.Entry<Long, BigInteger> other : others.entrySet()) {
                all = all.plus(new Fraction(other.getValue(), BigInteger.valueOf(other.getKey())));
            }
        }
        return all;
    }

    private int cell(long whole) {
        for (int i = 0; i < size; i++) {
            if (wholes[i] == whole) {
                return i;
            }
        }
        if (size == USUAL) {
            return -1;
        }
        wholes[size] = whole;
        sums[size] = 0;
        return size++;
    }

    private static boolean overflows(long sum, long more) {
        return ((sum ^ (sum + more)) & (more ^ (sum + more))) < 0;
    }

    private void carry(long millis, long part, long whole) {
        if (others == null) {
            others = new HashMap<>();
        }
        others.merge(whole, BigInteger.valueOf(millis).multiply(BigInteger.valueOf(part)), BigInteger::add);
    }
}
