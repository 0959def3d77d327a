package io.nines.terms;

import io.nines.timeline.terms.Credit;
import io.nines.timeline.terms.CreditTier;
import io.nines.timeline.terms.Hours;
import io.nines.timeline.terms.Objective;
import io.nines.timeline.terms.ServiceHours;
import io.nines.timeline.terms.Terms;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Refuses terms that can be reckoned with, but that nobody can have meant. Only where they are written: of what is on record the
 * reckoning stays as it is.
 */
final class Sense {
    private static final BigDecimal ALL_OF_THE_FEE = BigDecimal.valueOf(100);

    private Sense() {}

    /** Clauses without a fault, and what they mean. */
    static void check(Part clauses, Terms terms) {
        Part period = clauses.at("period");
        if (period.at("trailingDays").isSaid() && period.at("contractYearFrom").isSaid()) {
            period.at("trailingDays").fault("only one of contractYearFrom and trailingDays");
        }
        checkHours(clauses.at("serviceHours"), terms.serviceHours());
        List<Part> objectives = clauses.at("objectives").list();
        for (int i = 0; i < objectives.size(); i++) {
            checkTiers(
                    objectives.get(i).at("credits").list(), terms.objectives().get(i));
        }
    }

    private static void checkTiers(List<Part> parts, Objective objective) {
        List<CreditTier> tiers = objective.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            Part below = parts.get(i).at("below");
            if (tiers.get(i).belowPercent().compareTo(objective.percent()) > 0) {
                below.fault("a percentage up to that of the objective, "
                        + objective.percent().toPlainString() + ", not " + below.node());
            }
            checkCredit(parts.get(i));
            for (int k = 0; k < tiers.size(); k++) {
                checkPair(parts.get(i), tiers.get(i), tiers.get(k), k < i);
            }
        }
    }

    private static void checkCredit(Part tier) {
        Part percent = tier.at("percentOfFee");
        if (percent.isSaid() && percent.node().decimalValue().compareTo(ALL_OF_THE_FEE) > 0) {
            percent.fault("at most 100 percent of the fee, not " + percent.node());
        }
        if (tier.at("timesPriceOfDowntime").isSaid() && tier.at("perDowntime").isSaid()) {
            tier.at("perDowntime").fault("nothing here beside timesPriceOfDowntime");
        }
    }

    /** Of all tiers that are reached the lowest holds, so it must not owe less than another of its kind. */
    private static void checkPair(Part part, CreditTier tier, CreditTier other, boolean isEarlier) {
        int order = tier.belowPercent().compareTo(other.belowPercent());
        if (order == 0 && isEarlier) {
            part.at("below").fault("each bound once, not " + part.at("below").node() + " again");
        }
        boolean isOfFee = part.at("percentOfFee").isSaid();
        if (order < 0 && owesLess(tier.credit(), other.credit())) {
            part.at(isOfFee ? "percentOfFee" : "timesPriceOfDowntime")
                    .fault("no less than is owed below " + other.belowPercent().toPlainString());
        }
    }

    private static boolean owesLess(Credit lower, Credit upper) {
        if (lower instanceof Credit.PercentOfFee less && upper instanceof Credit.PercentOfFee more) {
            return less.percent().compareTo(more.percent()) < 0;
        }
        if (lower instanceof Credit.PriceOfDowntime less && upper instanceof Credit.PriceOfDowntime more) {
            return less.multiple().compareTo(more.multiple()) < 0;
        }
        return lower instanceof Credit.PercentPerDowntime less
                && upper instanceof Credit.PercentPerDowntime more
                && less.unitMillis() == more.unitMillis()
                && less.percent().compareTo(more.percent()) < 0;
    }

    private static void checkHours(Part part, ServiceHours hours) {
        boolean isOwed = hours.week().values().stream().anyMatch(day -> !day.isEmpty())
                || hours.dates().values().stream().anyMatch(day -> !day.isEmpty());
        if (!isOwed) {
            part.at("week").fault("some hours in which the service is owed");
        }
        for (Map.Entry<DayOfWeek, List<Hours>> day : hours.week().entrySet()) {
            String name = day.getKey().name().toLowerCase(Locale.ROOT);
            checkDay(part.at("week").at(name), day.getValue());
        }
        for (Map.Entry<LocalDate, List<Hours>> day : hours.dates().entrySet()) {
            checkDay(part.at("dates").at(day.getKey().toString()), day.getValue());
        }
    }

    private static void checkDay(Part part, List<Hours> day) {
        List<Part> parts = part.list();
        for (int i = 0; i < parts.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (overlap(day.get(i), day.get(k))) {
                    parts.get(i)
                            .fault("hours that do not overlap with "
                                    + parts.get(k).node());
                }
            }
        }
    }

    private static boolean overlap(Hours one, Hours other) {
        return isBefore(one.from(), other.to()) && isBefore(other.from(), one.to());
    }

    /** Midnight at the end of hours is that of the next day. */
    private static boolean isBefore(LocalTime from, LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
    }
}
