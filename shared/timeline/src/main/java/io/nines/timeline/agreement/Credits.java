package io.nines.timeline.agreement;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.Percent;
import io.nines.timeline.terms.Credit;
import io.nines.timeline.terms.CreditRules;
import io.nines.timeline.terms.CreditTier;
import io.nines.timeline.terms.ReportingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Works out what is owed. */
final class Credits {
    private Credits() {}

    /** Null where the interval is no period of the contract: credits are for those. */
    static CreditDue due(TermsVersion version, Interval period, List<ObjectiveFigure> objectives, Fraction counted) {
        if (!version.terms().period().is(period)) {
            return null;
        }
        List<CreditDue.Part> parts = objectives.stream()
                .map(objective -> part(objective, period, counted))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(CreditDue.Part::ofFee).reversed())
                .toList();
        CreditRules rules = version.terms().credits();
        return CreditDue.of(
                parts,
                rules,
                version.fee(),
                claimBy(rules, version.terms().period().zone(), period));
    }

    private static CreditDue.Part part(ObjectiveFigure objective, Interval period, Fraction counted) {
        CreditTier tier = objective.tier();
        return tier == null
                ? null
                : new CreditDue.Part(objective.objective(), tier, ofFee(tier.credit(), period, counted));
    }

    private static Fraction ofFee(Credit credit, Interval period, Fraction counted) {
        if (credit instanceof Credit.PercentOfFee share) {
            return Percent.share(share.percent());
        }
        if (credit instanceof Credit.PriceOfDowntime price) {
            return Fraction.of(price.multiple()).times(counted).over(Fraction.of(period.millis()));
        }
        Credit.PercentPerDowntime each = (Credit.PercentPerDowntime) credit;
        long units = counted.over(Fraction.of(each.unitMillis())).floor();
        return Percent.share(each.percent()).times(Fraction.of(units));
    }

    private static Long claimBy(CreditRules rules, ZoneId zone, Interval period) {
        if (rules.claimWithinDays() == null) {
            return null;
        }
        LocalDate after = LocalDate.ofInstant(Instant.ofEpochMilli(period.end() - 1), zone)
                .plusDays(1);
        return ReportingPeriod.begin(after.plusDays(rules.claimWithinDays()), zone);
    }
}
