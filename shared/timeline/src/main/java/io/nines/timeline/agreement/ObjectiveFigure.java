package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Percent;
import io.nines.timeline.terms.CreditTier;
import io.nines.timeline.terms.Objective;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * How an objective fared.
 *
 * @param objective what was promised
 * @param attained the share that was attained, exactly; null: no data
 * @param checks of an objective of latency: the good checks that said how long they took; else 0
 * @param within those of them within the limit; else 0
 */
public record ObjectiveFigure(Objective objective, Fraction attained, long checks, long within) {
    static ObjectiveFigure of(Objective objective, Reckoning reckoning) {
        if (objective instanceof Objective.Latency latency) {
            long[] sums = reckoning.latency(latency.limitMicros());
            long within = sums[0] - sums[1];
            return new ObjectiveFigure(objective, sums[0] == 0 ? null : Fraction.of(within, sums[0]), sums[0], within);
        }
        return new ObjectiveFigure(objective, reckoning.attained(), 0, 0);
    }

    /** What was attained in percent, rounded down to six decimals; null: no data. */
    public BigDecimal attainedPercent() {
        return Percent.of(attained);
    }

    /** Whether it was met, exactly; null: no data. */
    public Boolean met() {
        return attained == null ? null : attained.compareTo(Percent.share(objective.percent())) >= 0;
    }

    /** The tier that was reached: of several the one with the lowest bound; null: none, or no data. */
    public CreditTier tier() {
        return attained == null
                ? null
                : objective.tiers().stream()
                        .filter(tier -> attained.compareTo(Percent.share(tier.belowPercent())) < 0)
                        .min(Comparator.comparing(CreditTier::belowPercent))
                        .orElse(null);
    }
}
