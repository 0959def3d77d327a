package io.nines.timeline.terms;

import java.util.List;

/** All clauses of some terms, so that one of them can be changed. */
final class TermsDraft {
    ReportingPeriod period;
    Basis basis;
    Combination combination;
    Measure measure;
    OutageRule outages;
    ServiceHours serviceHours;
    UnknownTime unknown;
    Denominator denominator;
    PlannedMaintenance maintenance;
    ExcusedCauses excused;
    boolean correctionsNeedApproval;
    List<Objective> objectives;
    CreditRules credits;

    TermsDraft(Terms terms) {
        period = terms.period();
        basis = terms.basis();
        combination = terms.combination();
        measure = terms.measure();
        outages = terms.outages();
        serviceHours = terms.serviceHours();
        unknown = terms.unknown();
        denominator = terms.denominator();
        maintenance = terms.maintenance();
        excused = terms.excused();
        correctionsNeedApproval = terms.correctionsNeedApproval();
        objectives = terms.objectives();
        credits = terms.credits();
    }

    Terms terms() {
        return new Terms(
                period,
                basis,
                combination,
                measure,
                outages,
                serviceHours,
                unknown,
                denominator,
                maintenance,
                excused,
                correctionsNeedApproval,
                objectives,
                credits);
    }
}
