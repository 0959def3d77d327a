package io.nines.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Combination;
import io.nines.timeline.terms.CreditRules;
import io.nines.timeline.terms.Denominator;
import io.nines.timeline.terms.ExcusedCauses;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.OutageRule;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import io.nines.timeline.terms.UnknownTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Terms as people write them, in YAML or JSON. What is not said is as {@link Terms#monthly} has it, in UTC.
 *
 * <pre>
 * zone: Europe/Berlin
 * period: calendar-month          # calendar-quarter, calendar-half-year, calendar-year, {contractYearFrom: 2026-04-01}, {trailingDays: 365}
 * basis: observed                 # declared, worst-of-both, declared-where-there-is-one
 * combine: any-down               # average, weighted
 * measure: {degraded: 0, partial: 0.5, maintenance: 1}   # or {errorRate: PT5M}, {errorRate: whole}, {failedSlots: PT1M, abovePercent: 5}
 * outages: {smallest: PT1M, wholeUnits: PT1M}
 * serviceHours: {zone: Europe/Berlin, week: {monday: ["09:00-17:00"]}, dates: {"2026-12-25": []}}   # or always
 * unknown: left-out               # up, down
 * beforeStart: left-out           # available
 * notYet: left-out                # available
 * maintenance: {counts: left-out, notice: PT48H, capPerMonth: PT4H, capPerYear: PT10H, capOf: planned-time}   # or none; see below
 * excused: {categories: [customer], counts: available}
 * corrections: {needApproval: true}
 * objectives:
 *   - {availability: 99.9, credits: [{below: 99.9, percentOfFee: 10}, {below: 99, timesPriceOfDowntime: 100}]}
 *   - {latency: 95, within: PT0.3S, credits: [{below: 95, percentOfFee: 1, perDowntime: PT1H}]}
 * credits: {capPercent: 50, claimWithinDays: 30, oneEventOneCredit: true}
 * </pre>
 *
 * <p>The notice is how long before its start maintenance must be announced to be excused: {@code PT0S} before it starts,
 * {@code none} at any time, even afterwards. Where a document that somebody writes says nothing, it is {@code PT0S}, and
 * {@link #draft} says so; terms on record that say nothing were recorded when that meant {@code none}, and still mean it.
 */
public final class TermsDocument {
    private static final Map<String, Treatment> TREATMENTS =
            Map.of("left-out", Treatment.LEFT_OUT, "available", Treatment.AS_AVAILABLE);
    private static final Map<String, ReportingPeriod.Unit> UNITS = new TreeMap<>(Map.of(
            "calendar-month", ReportingPeriod.Unit.MONTH,
            "calendar-quarter", ReportingPeriod.Unit.QUARTER,
            "calendar-half-year", ReportingPeriod.Unit.HALF_YEAR,
            "calendar-year", ReportingPeriod.Unit.YEAR));
    private static final Map<String, Basis> BASES = new TreeMap<>(Map.of(
            "observed", Basis.OBSERVED,
            "declared", Basis.DECLARED,
            "worst-of-both", Basis.WORST_OF_BOTH,
            "declared-where-there-is-one", Basis.DECLARED_WHERE_THERE_IS_ONE));
    private static final Map<String, Combination> COMBINATIONS = new TreeMap<>(
            Map.of("any-down", Combination.ANY_DOWN, "average", Combination.AVERAGE, "weighted", Combination.WEIGHTED));
    private static final Map<String, UnknownTime> UNKNOWNS = new TreeMap<>(
            Map.of("left-out", UnknownTime.LEFT_OUT, "up", UnknownTime.AS_UP, "down", UnknownTime.AS_DOWN));
    private static final Map<String, PlannedMaintenance.Cap> CAPS = new TreeMap<>(Map.of(
            "planned-time", PlannedMaintenance.Cap.PLANNED_TIME,
            "planned-downtime", PlannedMaintenance.Cap.PLANNED_DOWNTIME));

    /** Some ten years: what is reckoned day by day has to end. */
    private static final int LONGEST_DAYS = 3660;

    private TermsDocument() {}

    /**
     * Reads terms out of a parsed document, as they are on record. Refuses what cannot be reckoned with, and nothing else: what
     * was recorded once stays readable.
     *
     * @throws InvalidTermsException naming each clause that is wrong, and what was expected
     */
    public static Terms read(JsonNode document) {
        Part root = Part.root(document).needed("the terms of an agreement");
        Terms terms = read(root);
        root.throwFaults();
        return terms;
    }

    /**
     * Terms that somebody writes now: the clauses as they are to be recorded, with what would not be plain written out. Refuses
     * also what nobody can have meant, such as two tiers of credits with the same bound.
     *
     * @throws InvalidTermsException naming each clause that is wrong, and what was expected
     */
    public static JsonNode draft(JsonNode document) {
        Part root = Part.root(document).needed("the terms of an agreement");
        Part drafted = DraftedTerms.writtenOut(root);
        draft(drafted);
        root.throwFaults();
        return drafted.node();
    }

    /** What terms that somebody writes now mean; with faults it is not all of what was meant. */
    static Terms draft(Part clauses) {
        int before = clauses.faults();
        Terms terms = read(clauses);
        if (clauses.faults() == before) {
            Sense.check(clauses, terms);
        }
        return terms;
    }

    /** The same where terms are a part of a larger document; with faults it is not all of what was meant. */
    static Terms read(Part root) {
        root.only(
                "zone",
                "period",
                "basis",
                "combine",
                "measure",
                "outages",
                "serviceHours",
                "unknown",
                "beforeStart",
                "notYet",
                "maintenance",
                "excused",
                "corrections",
                "objectives",
                "credits");
        ZoneId zone = root.at("zone").zone(ZoneOffset.UTC);
        Terms usual = Terms.monthly(zone);
        Terms terms = usual.withPeriod(period(root.at("period"), zone, usual))
                .withBasis(root.at("basis").oneOf(BASES, usual.basis()))
                .withCombination(root.at("combine").oneOf(COMBINATIONS, usual.combination()))
                .withMeasure(measure(root.at("measure"), usual.measure()))
                .withOutages(outages(root.at("outages")))
                .withServiceHours(ServiceHoursClause.read(root.at("serviceHours"), zone))
                .withUnknown(root.at("unknown").oneOf(UNKNOWNS, usual.unknown()))
                .withDenominator(new Denominator(
                        root.at("beforeStart").oneOf(TREATMENTS, Treatment.LEFT_OUT),
                        root.at("notYet").oneOf(TREATMENTS, Treatment.LEFT_OUT)))
                .withMaintenance(maintenance(root.at("maintenance"), usual.maintenance()))
                .withExcused(excused(root.at("excused")))
                .withCorrectionsNeedApproval(root.at("corrections")
                        .only("needApproval")
                        .at("needApproval")
                        .yes(false))
                .withCredits(credits(root.at("credits")));
        Part objectives = root.at("objectives").needed("at least one objective");
        return objectives.make(() -> terms.withObjectives(ObjectiveClause.read(objectives)), terms);
    }

    private static ReportingPeriod period(Part part, ZoneId zone, Terms usual) {
        if (!part.isSaid() || part.isText()) {
            return new ReportingPeriod.Calendar(part.oneOf(UNITS, ReportingPeriod.Unit.MONTH), zone);
        }
        part.only("contractYearFrom", "trailingDays");
        Part from = part.at("contractYearFrom");
        if (from.isSaid()) {
            LocalDate day = from.day(null);
            return day == null ? usual.period() : new ReportingPeriod.ContractYear(day, zone);
        }
        Part days = part.at("trailingDays").needed("a number of days, or contractYearFrom");
        return new ReportingPeriod.TrailingDays(days.whole(1, LONGEST_DAYS, 1), zone);
    }

    private static Measure measure(Part part, Measure usual) {
        part.only("degraded", "partial", "maintenance", "errorRate", "failedSlots", "abovePercent");
        Part rate = part.at("errorRate");
        Part slots = part.at("failedSlots");
        if (rate.isSaid() && slots.isSaid()) {
            rate.fault("only one of errorRate and failedSlots");
        }
        if (rate.isSaid() || slots.isSaid()) {
            List.of("degraded", "partial", "maintenance").stream()
                    .map(part::at)
                    .filter(Part::isSaid)
                    .forEach(weight -> weight.fault("no weight of a status, since checks are counted"));
        }
        if (rate.isSaid()) {
            return rate.make(() -> new Measure.ErrorRate(slot(rate)), usual);
        }
        Part above = part.at("abovePercent");
        if (slots.isSaid()) {
            BigDecimal percent = above.needed("a percentage of checks").decimal(BigDecimal.ZERO);
            long length = slots.millis(1, 1L);
            return above.make(() -> new Measure.FailedSlots(length, percent), usual);
        }
        if (above.isSaid()) {
            above.fault("nothing here without failedSlots");
        }
        return part.make(
                () -> new Measure.ByStatus(
                        part.at("degraded").weight(Measure.ByStatus.USUAL.degraded()),
                        part.at("partial").weight(Measure.ByStatus.USUAL.partial()),
                        part.at("maintenance").weight(Measure.ByStatus.USUAL.maintenance())),
                usual);
    }

    private static long slot(Part rate) {
        return rate.text("").equals("whole") ? Measure.ErrorRate.WHOLE : rate.millis(1, 1L);
    }

    private static OutageRule outages(Part part) {
        part.only("smallest", "wholeUnits");
        return part.make(
                () -> new OutageRule(
                        part.at("smallest").millis(0, 0L), part.at("wholeUnits").millis(1, 1L)),
                OutageRule.ALL_COUNTS);
    }

    private static PlannedMaintenance maintenance(Part part, PlannedMaintenance usual) {
        if (part.isText()) {
            part.oneOf(Map.of("none", Boolean.TRUE), Boolean.TRUE);
            return null;
        }
        part.only("counts", "notice", "capPerMonth", "capPerYear", "capOf");
        return part.make(
                () -> new PlannedMaintenance(
                        part.at("counts").oneOf(TREATMENTS, Treatment.LEFT_OUT),
                        notice(part.at("notice")),
                        part.at("capPerMonth").millis(0, null),
                        part.at("capPerYear").millis(0, null),
                        part.at("capOf").oneOf(CAPS, PlannedMaintenance.Cap.PLANNED_TIME)),
                usual);
    }

    private static Long notice(Part part) {
        return part.isText() && part.text("").equals("none") ? null : part.millis(0, null);
    }

    private static ExcusedCauses excused(Part part) {
        part.only("categories", "counts");
        TreeSet<String> categories = new TreeSet<>();
        part.at("categories").list().forEach(category -> categories.add(category.text("?")));
        return new ExcusedCauses(categories, part.at("counts").oneOf(TREATMENTS, Treatment.AS_AVAILABLE));
    }

    private static CreditRules credits(Part part) {
        part.only("capPercent", "claimWithinDays", "oneEventOneCredit");
        return part.make(
                () -> new CreditRules(
                        part.at("capPercent").decimal(null),
                        part.at("claimWithinDays").whole(0, LONGEST_DAYS, null),
                        part.at("oneEventOneCredit").yes(false)),
                CreditRules.PLAIN);
    }
}
