package io.nines.terms;

import io.nines.timeline.terms.Credit;
import io.nines.timeline.terms.CreditTier;
import io.nines.timeline.terms.Objective;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Reads what is promised. */
final class ObjectiveClause {
    private ObjectiveClause() {}

    static List<Objective> read(Part list) {
        return list.list().stream()
                .map(ObjectiveClause::objective)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Objective objective(Part part) {
        part.only("availability", "latency", "within", "credits");
        List<CreditTier> tiers = part.at("credits").list().stream()
                .map(ObjectiveClause::tier)
                .filter(Objects::nonNull)
                .toList();
        Part latency = part.at("latency");
        Part availability = part.at("availability");
        if (latency.isSaid() && availability.isSaid()) {
            latency.fault("only one of availability and latency in an objective");
            return null;
        }
        if (latency.isSaid()) {
            long micros = micros(part.at("within").needed("a limit such as PT0.3S"));
            return latency.make(() -> new Objective.Latency(latency.decimal(BigDecimal.ONE), micros, tiers), null);
        }
        if (part.at("within").isSaid()) {
            part.at("within").fault("nothing here without latency");
        }
        availability.needed("a percentage, or latency with its limit");
        return availability.make(() -> new Objective.Availability(availability.decimal(BigDecimal.ONE), tiers), null);
    }

    private static long micros(Part within) {
        Duration limit = within.duration(Duration.ofMillis(1));
        if (limit.toNanos() < 1_000) {
            within.fault("a duration of a microsecond or more, not " + within.node());
            return 1;
        }
        return limit.toNanos() / 1_000;
    }

    private static CreditTier tier(Part part) {
        part.only("below", "percentOfFee", "timesPriceOfDowntime", "perDowntime");
        BigDecimal below =
                part.at("below").needed("the percentage below which it is owed").decimal(BigDecimal.ZERO);
        Credit credit = part.make(() -> credit(part), null);
        return credit == null ? null : part.at("below").make(() -> new CreditTier(below, credit), null);
    }

    private static Credit credit(Part part) {
        Part percent = part.at("percentOfFee");
        Part times = part.at("timesPriceOfDowntime");
        if (percent.isSaid() == times.isSaid()) {
            part.fault("one of percentOfFee and timesPriceOfDowntime");
            return null;
        }
        if (times.isSaid()) {
            return new Credit.PriceOfDowntime(times.decimal(BigDecimal.ONE));
        }
        Long unit = part.at("perDowntime").millis(1, null);
        BigDecimal share = percent.decimal(BigDecimal.ZERO);
        return unit == null ? new Credit.PercentOfFee(share) : new Credit.PercentPerDowntime(share, unit);
    }
}
