package io.nines.timeline.terms;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that a contract says about how availability is reckoned and what it costs to miss it. One version of it: which
 * components it speaks of, and from when on, is said by the agreement.
 *
 * @param period over what objectives are judged
 * @param basis whose word counts
 * @param combination what several components come to
 * @param measure how bad an instant was
 * @param outages which part of an outage counts
 * @param serviceHours when the service is owed
 * @param unknown how time counts in which nobody looked
 * @param denominator what the edges of a period count as
 * @param maintenance when planned maintenance does not count; null: the contract knows none, so it counts as it is
 * @param excused causes for which the provider does not answer
 * @param correctionsNeedApproval whether a correction applies only with a second person's approval
 * @param objectives what is promised: at most one availability, any number of latencies
 * @param credits what holds for all credits of a period
 */
public record Terms(
        ReportingPeriod period,
        Basis basis,
        Combination combination,
        Measure measure,
        OutageRule outages,
        ServiceHours serviceHours,
        UnknownTime unknown,
        Denominator denominator,
        PlannedMaintenance maintenance,
        ExcusedCauses excused,
        boolean correctionsNeedApproval,
        List<Objective> objectives,
        CreditRules credits) {

    /**
     * Checks the objectives.
     *
     * @throws IllegalArgumentException if more than one is about availability
     */
    public Terms {
        objectives = List.copyOf(objectives);
        if (objectives.stream().filter(Objective.Availability.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("at most one objective is about availability: tiers say more");
        }
    }

    /**
     * What is usual: a calendar month, observed, any component down counts, around the clock, unknown time and planned
     * maintenance of whatever notice leave the denominator, nothing is excused, no credits.
     */
    public static Terms monthly(ZoneId zone, Objective... objectives) {
        return new Terms(
                new ReportingPeriod.Calendar(ReportingPeriod.Unit.MONTH, zone),
                Basis.OBSERVED,
                Combination.ANY_DOWN,
                Measure.ByStatus.USUAL,
                OutageRule.ALL_COUNTS,
                ServiceHours.ALWAYS,
                UnknownTime.LEFT_OUT,
                Denominator.WHAT_WAS,
                PlannedMaintenance.any(Treatment.LEFT_OUT),
                ExcusedCauses.NONE,
                false,
                List.of(objectives),
                CreditRules.PLAIN);
    }

    /** The objective about availability, or null. */
    public Objective.Availability availability() {
        return objectives.stream()
                .filter(Objective.Availability.class::isInstance)
                .map(Objective.Availability.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The same with another period. */
    public Terms withPeriod(ReportingPeriod other) {
        return with(draft -> draft.period = other);
    }

    /** The same with another basis. */
    public Terms withBasis(Basis other) {
        return with(draft -> draft.basis = other);
    }

    /** The same with another combination. */
    public Terms withCombination(Combination other) {
        return with(draft -> draft.combination = other);
    }

    /** The same with another measure. */
    public Terms withMeasure(Measure other) {
        return with(draft -> draft.measure = other);
    }

    /** The same with another rule of outages. */
    public Terms withOutages(OutageRule other) {
        return with(draft -> draft.outages = other);
    }

    /** The same with other service hours. */
    public Terms withServiceHours(ServiceHours other) {
        return with(draft -> draft.serviceHours = other);
    }

    /** The same with another word on unknown time. */
    public Terms withUnknown(UnknownTime other) {
        return with(draft -> draft.unknown = other);
    }

    /** The same with another denominator. */
    public Terms withDenominator(Denominator other) {
        return with(draft -> draft.denominator = other);
    }

    /** The same with another word on maintenance. */
    public Terms withMaintenance(PlannedMaintenance other) {
        return with(draft -> draft.maintenance = other);
    }

    /** The same with other excused causes. */
    public Terms withExcused(ExcusedCauses other) {
        return with(draft -> draft.excused = other);
    }

    /** The same with another word on approval. */
    public Terms withCorrectionsNeedApproval(boolean other) {
        return with(draft -> draft.correctionsNeedApproval = other);
    }

    /** The same with other objectives. */
    public Terms withObjectives(List<Objective> other) {
        return with(draft -> draft.objectives = other);
    }

    /** The same with other rules of credits. */
    public Terms withCredits(CreditRules other) {
        return with(draft -> draft.credits = other);
    }

    private Terms with(Consumer<TermsDraft> change) {
        TermsDraft draft = new TermsDraft(this);
        change.accept(draft);
        return draft.terms();
    }
}
