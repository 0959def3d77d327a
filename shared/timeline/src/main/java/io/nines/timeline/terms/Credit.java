package io.nines.timeline.terms;

import java.math.BigDecimal;

/** What is owed when a tier is reached. */
public sealed interface Credit {

    /**
     * A share of the period's fee.
     *
     * @param percent from 0 on
     */
    record PercentOfFee(BigDecimal percent) implements Credit {
        /**
         * Checks it.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public PercentOfFee {
            Checks.notNegative("credit in percent of the fee", percent);
        }
    }

    /**
     * A multiple of what the time of the downtime cost: fee times counted downtime over the length of the period.
     *
     * @param multiple from 0 on
     */
    record PriceOfDowntime(BigDecimal multiple) implements Credit {
        /**
         * Checks it.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public PriceOfDowntime {
            Checks.notNegative("multiple of the price", multiple);
        }
    }

    /**
     * A share of the period's fee for each full unit of counted downtime.
     *
     * @param percent from 0 on
     * @param unitMillis length of a unit
     */
    record PercentPerDowntime(BigDecimal percent, long unitMillis) implements Credit {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if the percentage is negative or the unit not positive
         */
        public PercentPerDowntime {
            Checks.notNegative("credit in percent of the fee", percent);
            Checks.positive("unit of downtime", unitMillis);
        }
    }
}
