package io.nines.timeline.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What the customer pays for one period of the contract.
 *
 * @param amount from 0 on
 * @param currency three letters of ISO 4217
 */
public record Fee(BigDecimal amount, String currency) {
    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the amount is negative or nobody knows the currency
     */
    public Fee {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("the fee is not negative: " + amount);
        }
        Currency.getInstance(currency);
    }

    /** An amount as it is paid: in the currency's smallest unit, half of one rounded up. */
    BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(
                Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()), RoundingMode.HALF_UP);
    }
}
