package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Percent;
import io.nines.timeline.terms.CreditRules;
import io.nines.timeline.terms.CreditTier;
import io.nines.timeline.terms.Objective;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What is owed for a period, if it stays as it is.
 *
 * @param percentOfFee in percent, rounded down to six decimals; 0: nothing
 * @param amount the same in money, rounded half up to the currency's smallest unit; null: no fee is known
 * @param currency of the amount; null: no fee is known
 * @param owed each credit that makes it up
 * @param forgone credits that would be owed, were it not one credit for one event
 * @param capped whether the cap made it smaller
 * @param claimBy the first instant at which a claim is too late; null: no deadline
 */
public record CreditDue(
        BigDecimal percentOfFee,
        BigDecimal amount,
        String currency,
        List<Part> owed,
        List<Part> forgone,
        boolean capped,
        Long claimBy) {

    /**
     * The credit for one objective.
     *
     * @param objective the one that was missed
     * @param tier the tier that was reached
     * @param ofFee share of the fee, exactly, before the cap
     */
    public record Part(Objective objective, CreditTier tier, Fraction ofFee) {}

    static CreditDue of(List<Part> parts, CreditRules rules, Fee fee, Long claimBy) {
        List<Part> owed = rules.oneEventOneCredit() ? parts.stream().limit(1).toList() : parts;
        Fraction share = owed.stream().map(Part::ofFee).reduce(Fraction.ZERO, Fraction::plus);
        Fraction cap = rules.capPercent() == null ? share : Percent.share(rules.capPercent());
        boolean capped = cap.compareTo(share) < 0;
        Fraction due = capped ? cap : share;
        return new CreditDue(
                Percent.of(due),
                fee == null ? null : fee.rounded(money(fee.amount(), due)),
                fee == null ? null : fee.currency(),
                owed,
                parts.subList(owed.size(), parts.size()),
                capped,
                claimBy);
    }

    private static BigDecimal money(BigDecimal fee, Fraction share) {
        return fee.multiply(new BigDecimal(share.numerator()))
                .divide(new BigDecimal(share.denominator()), MathContext.DECIMAL128);
    }
}
