package io.nines.timeline.agreement;

import static io.nines.timeline.agreement.Months.MINUTE;
import static io.nines.timeline.agreement.Months.SEPTEMBER;
import static io.nines.timeline.agreement.Months.api;
import static io.nines.timeline.agreement.Months.at;
import static io.nines.timeline.agreement.Months.down;
import static io.nines.timeline.agreement.Months.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Interval;
import io.nines.timeline.terms.Credit;
import io.nines.timeline.terms.CreditRules;
import io.nines.timeline.terms.CreditTier;
import io.nines.timeline.terms.Objective;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Latency and credits over September 2026: 43,200 minutes. */
class CreditsTest {
    private static final Objective AVAILABILITY =
            Objective.Availability.of("99.9", CreditTier.of("99.9", "10"), CreditTier.of("99.0", "25"));
    private static final Objective LATENCY =
            new Objective.Latency(new BigDecimal("95"), 300_000, List.of(CreditTier.of("95", "8")));

    private static AgreementReport report(Terms terms, Facts facts, Interval period) {
        TermsVersion version = TermsVersion.of(0, terms, "api").withFee(new Fee(new BigDecimal("999.99"), "EUR"));
        return AgreementReport.of(Agreement.of(version), facts, period);
    }

    /** An hour down, and 6 of 100 checks slow. */
    private static Facts bothMissed() {
        CheckCounts slow = new CheckCounts.Builder()
                .add(at("2026-09-03T00:00:00Z"), 60, 6)
                .add(at("2026-09-04T00:00:00Z"), 40, 0)
                .add(at("2026-10-01T00:00:00Z"), 40, 40)
                .build();
        return Facts.of(
                Long.MAX_VALUE,
                Map.of(
                        "api",
                        ComponentHistory.observed(down(minutes("2026-09-10T00:00:00Z", 60)))
                                .withLatency(Map.of(300_000L, slow))));
    }

    @Test
    void latencyIsTheShareOfChecksUnderALimit() {
        AgreementReport report = report(Terms.monthly(ZoneOffset.UTC, LATENCY), bothMissed(), SEPTEMBER);
        ObjectiveFigure latency = report.objectives().get(0);
        assertThat(latency.checks()).isEqualTo(100);
        assertThat(latency.within()).isEqualTo(94);
        assertThat(latency.attainedPercent()).hasToString("94");
        assertThat(report.met()).isFalse();
        assertThat(report.objective()).isNull();
        assertThat(report.errorBudget()).isNull();
    }

    @Test
    void checksDuringMaintenanceAreNotSlow() {
        Terms terms =
                Terms.monthly(ZoneOffset.UTC, LATENCY).withMaintenance(PlannedMaintenance.any(Treatment.AS_AVAILABLE));
        Facts facts = bothMissed()
                .withWindows(List.of(MaintenanceWindow.announced("w", 0, minutes("2026-09-03T00:00:00Z", 5), "api")));
        assertThat(report(terms, facts, SEPTEMBER).objectives().get(0).attainedPercent())
                .hasToString("100");
    }

    @Test
    void creditsOfSeveralObjectivesAddUpUpToTheCapUnlessOneEventIsOneCredit() {
        Terms both = Terms.monthly(ZoneOffset.UTC, AVAILABILITY, LATENCY);
        CreditDue sum = report(both, bothMissed(), SEPTEMBER).credit();
        assertThat(sum.percentOfFee()).isEqualByComparingTo("18");
        assertThat(sum.amount()).isEqualByComparingTo("180.00");
        CreditDue capped = report(
                        both.withCredits(new CreditRules(new BigDecimal("15"), 30, false)), bothMissed(), SEPTEMBER)
                .credit();
        assertThat(capped.percentOfFee()).isEqualByComparingTo("15");
        assertThat(capped.capped()).isTrue();
        assertThat(capped.claimBy()).isEqualTo(at("2026-10-31T00:00:00Z"));
        CreditDue one = report(both.withCredits(new CreditRules(null, null, true)), bothMissed(), SEPTEMBER)
                .credit();
        assertThat(one.percentOfFee()).isEqualByComparingTo("10");
        assertThat(one.forgone())
                .singleElement()
                .satisfies(part -> assertThat(part.objective()).isEqualTo(LATENCY));
    }

    @Test
    void aCreditPerFullUnitOfDowntime() {
        Objective each = Objective.Availability.of(
                "99.9",
                new CreditTier(
                        new BigDecimal("99.9"), new Credit.PercentPerDowntime(new BigDecimal("3"), 30 * MINUTE)));
        Facts facts = api(down(minutes("2026-09-10T00:00:00Z", 119)));
        assertThat(report(Terms.monthly(ZoneOffset.UTC, each), facts, SEPTEMBER)
                        .credit()
                        .percentOfFee())
                .isEqualByComparingTo("9");
    }

    @Test
    void creditsAreForPeriodsOfTheContract() {
        Terms terms = Terms.monthly(ZoneOffset.UTC, AVAILABILITY);
        Interval half = new Interval(SEPTEMBER.start(), at("2026-09-16T00:00:00Z"));
        assertThat(report(terms, bothMissed(), half).credit()).isNull();
        assertThat(report(terms, api(down()), SEPTEMBER).credit().percentOfFee())
                .isEqualByComparingTo("0");
    }
}
