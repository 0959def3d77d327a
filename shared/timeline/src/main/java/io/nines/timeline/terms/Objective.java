package io.nines.timeline.terms;

import java.math.BigDecimal;
import java.util.List;

/** A service level objective: what is promised for a period, and what is owed where it is missed. */
public sealed interface Objective {
    /** What must at least be attained, in percent. */
    BigDecimal percent();

    /** What is owed where it is missed; may be empty. */
    List<CreditTier> tiers();

    /**
     * Time available over time that counts.
     *
     * @param percent from 0 to 100
     * @param tiers in any order
     */
    record Availability(BigDecimal percent, List<CreditTier> tiers) implements Objective {
        /**
         * Checks the percentage.
         *
         * @throws IllegalArgumentException if it is not from 0 to 100
         */
        public Availability {
            Checks.percent("objective", percent);
            tiers = List.copyOf(tiers);
        }

        /** An objective in percent, with tiers. */
        public static Availability of(String percent, CreditTier... tiers) {
            return new Availability(new BigDecimal(percent), List.of(tiers));
        }
    }

    /**
     * Good checks that took no longer than a limit, over good checks that said how long they took.
     *
     * @param percent from 0 to 100
     * @param limitMicros the limit in microseconds, itself within
     * @param tiers in any order
     */
    record Latency(BigDecimal percent, long limitMicros, List<CreditTier> tiers) implements Objective {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the percentage is not from 0 to 100, or the limit not positive
         */
        public Latency {
            Checks.percent("objective", percent);
            Checks.positive("limit of latency", limitMicros);
            tiers = List.copyOf(tiers);
        }
    }
}
