package io.nines.timeline.agreement;

import static io.nines.timeline.agreement.Months.DAY;
import static io.nines.timeline.agreement.Months.HOUR;
import static io.nines.timeline.agreement.Months.MINUTE;
import static io.nines.timeline.agreement.Months.SEPTEMBER;
import static io.nines.timeline.agreement.Months.api;
import static io.nines.timeline.agreement.Months.at;
import static io.nines.timeline.agreement.Months.down;
import static io.nines.timeline.agreement.Months.minutes;
import static io.nines.timeline.agreement.Months.span;
import static io.nines.timeline.agreement.Months.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Combination;
import io.nines.timeline.terms.Hours;
import io.nines.timeline.terms.Objective;
import io.nines.timeline.terms.OutageRule;
import io.nines.timeline.terms.ReportingPeriod;
import io.nines.timeline.terms.ServiceHours;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.UnknownTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clause by clause, over September 2026: 30 days, 43,200 minutes. */
class ClausesTest {
    static final Terms PLAIN = Terms.monthly(ZoneOffset.UTC, Objective.Availability.of("99.9"));
    static final Interval OUTAGE = minutes("2026-09-10T10:00:00Z", 60);

    static AgreementReport report(Terms terms, Facts facts) {
        return AgreementReport.of(Agreement.of(TermsVersion.of(0, terms, "api")), facts, SEPTEMBER);
    }

    private static AgreementReport of(Agreement agreement, Facts facts) {
        return AgreementReport.of(agreement, facts, SEPTEMBER);
    }

    @Test
    void twoAgreementsSayDifferentThingsOfTheSameTimeline() {
        Timeline timeline = with(TimelineStatus.PARTIAL, OUTAGE)
                .replace(minutes("2026-09-20T00:00:00Z", 10), Timeline.always(TimelineStatus.DOWN));
        AgreementReport lenient = report(PLAIN.withOutages(new OutageRule(15 * MINUTE, 1)), api(timeline));
        AgreementReport strict = report(PLAIN.withBasis(Basis.WORST_OF_BOTH), api(timeline));
        assertThat(lenient.countedDownMillis()).isEqualTo(30 * MINUTE);
        assertThat(lenient.attainmentPercent()).hasToString("99.930555");
        assertThat(lenient.met()).isTrue();
        assertThat(strict.countedDownMillis()).isEqualTo(40 * MINUTE);
        assertThat(strict.attainmentPercent()).hasToString("99.907407");
        assertThat(strict.errorBudget().allowedMillis()).isEqualTo(2_592_000);
        assertThat(strict.errorBudget().leftMillis()).isEqualTo(192_000);
        assertThat(strict.errorBudget().burnRate()).hasToString("0.925");
    }

    @Test
    void anOutageIsToldToBeAsBadAsTheWorstOfIt() {
        Timeline partly = with(TimelineStatus.PARTIAL, OUTAGE);
        Timeline downAtLast = partly.replace(minutes("2026-09-10T10:50:00Z", 10), Timeline.always(TimelineStatus.DOWN));
        assertThat(statuses(api(partly))).containsExactly(TimelineStatus.PARTIAL);
        assertThat(statuses(api(downAtLast))).containsExactly(TimelineStatus.DOWN);
        Facts corrected = api(partly)
                .withCorrections(List.of(
                        Correction.of("down", 1, minutes("2026-09-28T00:00:00Z", 5), Correction.As.DOWN, "api")));
        assertThat(statuses(corrected)).containsExactly(TimelineStatus.PARTIAL, TimelineStatus.DOWN);
        Facts two = Facts.of(
                Long.MAX_VALUE,
                Map.of("api", ComponentHistory.observed(downAtLast), "web", ComponentHistory.observed(partly)));
        Terms average = PLAIN.withCombination(Combination.AVERAGE);
        assertThat(of(Agreement.of(TermsVersion.of(0, PLAIN, "api", "web")), two)
                        .outages())
                .extracting(OutageFigure::status)
                .containsExactly(TimelineStatus.DOWN);
        assertThat(of(Agreement.of(TermsVersion.of(0, average, "api", "web")), two)
                        .outages())
                .extracting(OutageFigure::status)
                .containsExactlyInAnyOrder(TimelineStatus.DOWN, TimelineStatus.PARTIAL);
    }

    private static List<TimelineStatus> statuses(Facts facts) {
        return report(PLAIN, facts).outages().stream().map(OutageFigure::status).toList();
    }

    @Test
    void coverageIsToldOfEachComponent() {
        Facts facts = Facts.of(Long.MAX_VALUE, Map.of("api", ComponentHistory.observed(down())));
        AgreementReport report = of(Agreement.of(TermsVersion.of(0, PLAIN, "api", "web")), facts);
        assertThat(report.coverages())
                .containsExactly(
                        Map.entry("api", new Coverage(30 * DAY, 30 * DAY)),
                        Map.entry("web", new Coverage(0, 30 * DAY)));
        assertThat(report.coverage()).isEqualTo(new Coverage(30 * DAY, 60 * DAY));
    }

    @Test
    void whatIsListedAsExcludedIsWeightedAsItsTotalIs() {
        Facts facts = Facts.of(
                        Long.MAX_VALUE,
                        Map.of(
                                "api", ComponentHistory.observed(with(TimelineStatus.PARTIAL, OUTAGE)),
                                "web", ComponentHistory.observed(down())))
                .withCorrections(List.of(Correction.of("planned", 1, OUTAGE, Correction.As.PLANNED, "api")));
        AgreementReport report =
                of(Agreement.of(TermsVersion.of(0, PLAIN.withCombination(Combination.AVERAGE), "api", "web")), facts);
        // Half down, of half of the agreement.
        assertThat(report.excludedTotals().get(Clause.PLANNED_MAINTENANCE).downtime())
                .isEqualTo(Fraction.of(15 * MINUTE));
        assertThat(report.excluded()).extracting(Exclusion::downtime).containsExactly(Fraction.of(15 * MINUTE));
    }

    @Test
    void anAmendmentInTheMiddleOfAPeriodJudgesEachInstantByTheVersionInForceThen() {
        Interval second = minutes("2026-09-20T10:00:00Z", 60);
        Terms weekdays = PLAIN.withObjectives(List.of(Objective.Availability.of("99.0")))
                .withServiceHours(
                        ServiceHours.weekdays(ZoneOffset.UTC, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        Agreement agreement = new Agreement(
                Interval.from(0),
                List.of(
                        TermsVersion.of(0, weekdays, "api"),
                        TermsVersion.of(at("2026-09-15T00:00:00Z"), PLAIN, "api")));
        // Until the 15th: ten working days of 8 hours. From then on 16 days around the clock. Down: Thursday 10th,
        // Sunday 20th.
        AgreementReport report =
                of(agreement, api(down(OUTAGE, second, span("2026-09-12T00:00:00Z", "2026-09-13T00:00:00Z"))));
        assertThat(report.denominatorMillis()).isEqualTo(10 * 8 * HOUR + 16 * DAY);
        assertThat(report.countedDownMillis()).isEqualTo(2 * HOUR);
        assertThat(report.grossDownMillis()).isEqualTo(26 * HOUR);
        assertThat(report.excludedTotals().get(Clause.OUTSIDE_SERVICE_HOURS).leftOut())
                .isEqualTo(Fraction.of(14 * DAY - 80 * HOUR));
        assertThat(report.objective().percent()).isEqualByComparingTo("99.0");
        AgreementReport october = AgreementReport.of(agreement, api(down()), Months.month("2026-10-01"));
        assertThat(october.objective().percent()).isEqualByComparingTo("99.9");
    }

    @Test
    void aComponentThatJoinsCountsFromThenOnAndOneThatLeavesUntilThen() {
        Facts facts = Facts.of(
                Long.MAX_VALUE,
                Map.of(
                        "api",
                        ComponentHistory.observed(
                                down(minutes("2026-09-05T00:00:00Z", 30), minutes("2026-09-25T00:00:00Z", 40))),
                        "web",
                        ComponentHistory.observed(
                                down(minutes("2026-09-04T00:00:00Z", 50), minutes("2026-09-24T00:00:00Z", 20)))));
        long middle = at("2026-09-16T00:00:00Z");
        Agreement joins = new Agreement(
                Interval.from(0),
                List.of(TermsVersion.of(0, PLAIN, "api"), TermsVersion.of(middle, PLAIN, "api", "web")));
        assertThat(of(joins, facts).countedDownMillis()).isEqualTo((30 + 40 + 20) * MINUTE);
        Agreement leaves = new Agreement(
                Interval.from(0),
                List.of(TermsVersion.of(0, PLAIN, "api", "web"), TermsVersion.of(middle, PLAIN, "web")));
        assertThat(of(leaves, facts).countedDownMillis()).isEqualTo((30 + 50 + 20) * MINUTE);
        Terms average = PLAIN.withCombination(Combination.AVERAGE);
        Agreement averageJoins = new Agreement(
                Interval.from(0),
                List.of(TermsVersion.of(0, average, "api"), TermsVersion.of(middle, average, "api", "web")));
        // Alone 30; then each has half: (40 + 20) / 2.
        assertThat(of(averageJoins, facts).countedDownMillis()).isEqualTo(60 * MINUTE);
        assertThat(of(averageJoins, facts).denominatorMillis()).isEqualTo(30 * DAY);
    }

    @Test
    void severalComponentsAnyAverageWeighted() {
        Facts facts = Facts.of(
                Long.MAX_VALUE,
                Map.of(
                        "api", ComponentHistory.observed(down(minutes("2026-09-05T00:00:00Z", 60))),
                        "web", ComponentHistory.observed(down(minutes("2026-09-05T00:30:00Z", 60)))));
        TermsVersion any = TermsVersion.of(0, PLAIN, "api", "web");
        assertThat(of(Agreement.of(any), facts).countedDownMillis()).isEqualTo(90 * MINUTE);
        assertThat(of(Agreement.of(any), facts).outages()).singleElement().satisfies(outage -> {
            assertThat(outage.components()).containsExactly("api", "web");
            assertThat(outage.span()).isEqualTo(minutes("2026-09-05T00:00:00Z", 90));
        });
        TermsVersion average = TermsVersion.of(0, PLAIN.withCombination(Combination.AVERAGE), "api", "web");
        assertThat(of(Agreement.of(average), facts).countedDownMillis()).isEqualTo(60 * MINUTE);
        TermsVersion weighted = TermsVersion.of(0, PLAIN.withCombination(Combination.WEIGHTED), "api")
                .withComponents(Map.of("api", 3, "web", 1));
        assertThat(of(Agreement.of(weighted), facts).countedDownMillis()).isEqualTo(60 * MINUTE);
        Facts apiOnly = Facts.of(
                Long.MAX_VALUE,
                Map.of(
                        "api", ComponentHistory.observed(down(minutes("2026-09-05T00:00:00Z", 60))),
                        "web", ComponentHistory.observed(down())));
        assertThat(of(Agreement.of(weighted), apiOnly).countedDownMillis()).isEqualTo(45 * MINUTE);
    }

    @Test
    void unknownTimeIsLeftOutUpOrDownAndAlwaysLowersCoverage() {
        Facts facts = api(with(TimelineStatus.UNKNOWN, span("2026-09-01T00:00:00Z", "2026-09-04T00:00:00Z")));
        AgreementReport leftOut = report(PLAIN, facts);
        AgreementReport up = report(PLAIN.withUnknown(UnknownTime.AS_UP), facts);
        AgreementReport down = report(PLAIN.withUnknown(UnknownTime.AS_DOWN), facts);
        assertThat(leftOut.denominatorMillis()).isEqualTo(27 * DAY);
        assertThat(leftOut.displayed()).isEqualTo("100%");
        assertThat(up.denominatorMillis()).isEqualTo(30 * DAY);
        assertThat(down.attainmentPercent()).hasToString("90");
        assertThat(List.of(leftOut, up, down))
                .allSatisfy(report -> assertThat(report.coverage().percent()).hasToString("90"));
        assertThat(report(PLAIN, api(Timeline.always(TimelineStatus.UNKNOWN))).displayed())
                .isEqualTo("no data");
    }

    @Test
    void whoseWordCounts() {
        Timeline declared = Timeline.startingWith(TimelineStatus.UNKNOWN)
                .then(OUTAGE.start(), TimelineStatus.PARTIAL)
                .then(OUTAGE.end(), TimelineStatus.UNKNOWN)
                .then(at("2026-09-20T00:00:00Z"), TimelineStatus.DOWN)
                .then(at("2026-09-20T00:30:00Z"), TimelineStatus.UNKNOWN)
                .build();
        Facts facts = Facts.of(
                Long.MAX_VALUE,
                Map.of(
                        "api",
                        ComponentHistory.observed(down(OUTAGE, minutes("2026-09-25T00:00:00Z", 10)))
                                .withDeclared(declared)));
        assertThat(report(PLAIN, facts).countedDownMillis()).isEqualTo(70 * MINUTE);
        assertThat(report(PLAIN.withBasis(Basis.DECLARED), facts).countedDownMillis())
                .isEqualTo(60 * MINUTE);
        assertThat(report(PLAIN.withBasis(Basis.WORST_OF_BOTH), facts).countedDownMillis())
                .isEqualTo(100 * MINUTE);
        assertThat(report(PLAIN.withBasis(Basis.DECLARED_WHERE_THERE_IS_ONE), facts)
                        .countedDownMillis())
                .isEqualTo(70 * MINUTE);
    }

    @Test
    void anOutageAcrossTheEdgeOfAPeriodIsJudgedWhole() {
        Interval across = new Interval(SEPTEMBER.end() - 6 * MINUTE, SEPTEMBER.end() + 6 * MINUTE);
        Terms terms = PLAIN.withOutages(new OutageRule(10 * MINUTE, 1));
        AgreementReport report = report(terms, api(down(across)));
        assertThat(report.countedDownMillis()).isEqualTo(6 * MINUTE);
        assertThat(report.outages()).singleElement().satisfies(outage -> {
            assertThat(outage.whole()).isEqualTo(across);
            assertThat(outage.span()).isEqualTo(new Interval(across.start(), SEPTEMBER.end()));
            assertThat(outage.ongoing()).isTrue();
        });
        AgreementReport soFar = report(terms, api(down(across)).withThrough(SEPTEMBER.end()));
        assertThat(soFar.countedDownMillis()).isZero();
        assertThat(soFar.provisional()).isFalse();
    }

    @Test
    void aRunningPeriodIsProvisionalAndSaysWhetherTheObjectiveCanStillBeMet() {
        Facts facts = api(down(minutes("2026-09-02T00:00:00Z", 40))).withThrough(at("2026-09-11T00:00:00Z"));
        Interval planned = minutes("2026-09-20T00:00:00Z", 60);
        AgreementReport report =
                report(PLAIN, facts.withWindows(List.of(MaintenanceWindow.announced("w", 0, planned, "api"))));
        assertThat(report.provisional()).isTrue();
        assertThat(report.denominatorMillis()).isEqualTo(10 * DAY);
        assertThat(report.attainmentPercent()).hasToString("99.722222");
        assertThat(report.met()).isFalse();
        assertThat(report.forecast().aheadMillis()).isEqualTo(20 * DAY - HOUR);
        assertThat(report.forecast().canStillBeMet()).isTrue();
        assertThat(report.errorBudget().allowedMillis()).isEqualTo((30 * DAY - HOUR) / 1000);
        assertThat(report.errorBudget().burnRate()).hasToString("2.777");
        AgreementReport worse =
                report(PLAIN, api(down(minutes("2026-09-02T00:00:00Z", 44))).withThrough(at("2026-09-11T00:00:00Z")));
        assertThat(worse.forecast().bestPercent()).hasToString("99.898148");
        assertThat(worse.forecast().canStillBeMet()).isFalse();
    }

    @Test
    void nothingIsJudgedOfAPeriodToCome() {
        AgreementReport report = report(PLAIN, api(down()).withThrough(SEPTEMBER.start()));
        assertThat(report.displayed()).isEqualTo("no data");
        assertThat(report.met()).isNull();
        assertThat(report.forecast().bestPercent()).hasToString("100");
        assertThat(report.coverage().percent()).isNull();
    }

    @Test
    void serviceHoursWithAHolidayAndAChangeOfClocks() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Terms terms = Terms.monthly(berlin, Objective.Availability.of("99"))
                .withServiceHours(ServiceHours.weekdays(
                        berlin, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)), LocalDate.parse("2026-04-03")));
        Interval april = Months.period(ReportingPeriod.Unit.MONTH, "2026-04-01", berlin);
        AgreementReport report = AgreementReport.of(
                Agreement.of(TermsVersion.of(0, terms, "api")),
                api(down(span("2026-04-02T14:30:00Z", "2026-04-06T07:10:00Z"))),
                april);
        // 22 weekdays, less Good Friday; down Thursday 16:30 to 17:00 and Monday 9:00 to 9:10 by the local clock.
        assertThat(report.denominatorMillis()).isEqualTo(21 * 8 * HOUR);
        assertThat(report.countedDownMillis()).isEqualTo(40 * MINUTE);
        assertThat(report.outages()).hasSize(1);
    }

    @Test
    void anAgreementThatBeginsOrEndsInAPeriodIsJudgedWhileItIsInForce() {
        Agreement agreement = new Agreement(
                span("2026-09-11T00:00:00Z", "2026-09-21T00:00:00Z"), List.of(TermsVersion.of(0, PLAIN, "api")));
        AgreementReport report = of(agreement, api(down(OUTAGE, minutes("2026-09-12T00:00:00Z", 10))));
        assertThat(report.denominatorMillis()).isEqualTo(10 * DAY);
        assertThat(report.countedDownMillis()).isEqualTo(10 * MINUTE);
        assertThat(report.excludedTotals().get(Clause.NOT_IN_FORCE).leftOut()).isEqualTo(Fraction.of(20 * DAY));
    }

    @Test
    void oneMillisecondDownIsNeverShownAsAllUp() {
        AgreementReport report = report(PLAIN, api(down(new Interval(OUTAGE.start(), OUTAGE.start() + 1))));
        assertThat(report.attainmentPercent()).hasToString("99.999999");
        assertThat(report.displayed()).isEqualTo("99.999%");
    }

    @Test
    void anEmptyPeriodIsRefused() {
        Interval empty = new Interval(5, 5);
        Agreement agreement = Agreement.of(TermsVersion.of(0, PLAIN, "api"));
        assertThatThrownBy(() -> AgreementReport.of(agreement, api(down()), empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a period ends after it starts");
    }
}
