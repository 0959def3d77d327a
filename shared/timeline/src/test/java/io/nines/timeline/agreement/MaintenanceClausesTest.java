package io.nines.timeline.agreement;

import static io.nines.timeline.agreement.ClausesTest.OUTAGE;
import static io.nines.timeline.agreement.ClausesTest.PLAIN;
import static io.nines.timeline.agreement.ClausesTest.report;
import static io.nines.timeline.agreement.Months.DAY;
import static io.nines.timeline.agreement.Months.HOUR;
import static io.nines.timeline.agreement.Months.MINUTE;
import static io.nines.timeline.agreement.Months.api;
import static io.nines.timeline.agreement.Months.down;
import static io.nines.timeline.agreement.Months.minutes;
import static io.nines.timeline.agreement.Months.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import io.nines.timeline.terms.Basis;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What maintenance excuses, clause by clause, over September 2026. */
class MaintenanceClausesTest {
    private static final Terms NOTICE =
            PLAIN.withMaintenance(PlannedMaintenance.any(Treatment.LEFT_OUT).withNotice(48 * HOUR));

    @Test
    void aWindowExtendedAtShortNoticeOverrunsAndTheOverrunCounts() {
        Interval planned = minutes("2026-09-10T10:00:00Z", 60);
        Interval longer = minutes("2026-09-10T10:00:00Z", 90);
        MaintenanceWindow window = MaintenanceWindow.announced("w", planned.start() - 50 * HOUR, planned, "api")
                .changed(planned.start() + 50 * MINUTE, longer);
        AgreementReport report = report(NOTICE, api(down(longer)).withWindows(List.of(window)));
        assertThat(report.countedDownMillis()).isEqualTo(30 * MINUTE);
        assertThat(report.denominatorMillis()).isEqualTo(30 * DAY - HOUR);
        WindowFigure figure = report.maintenance().get(0);
        assertThat(figure.verdict()).isEqualTo(WindowFigure.Verdict.PARTLY_IN_TIME);
        assertThat(figure.noticeMillis()).isEqualTo(50 * HOUR);
        assertThat(figure.overrunMillis()).isEqualTo(30 * MINUTE);
    }

    @Test
    void aWindowMovedAtShortNoticeIsPlannedOnlyWhereItHadBeenAnnouncedInTime() {
        Interval first = minutes("2026-09-10T10:00:00Z", 120);
        Interval moved = minutes("2026-09-10T11:00:00Z", 120);
        MaintenanceWindow window = MaintenanceWindow.announced("w", first.start() - 50 * HOUR, first, "api")
                .changed(first.start() - HOUR, moved);
        AgreementReport report =
                report(NOTICE, api(down(minutes("2026-09-10T10:00:00Z", 180))).withWindows(List.of(window)));
        assertThat(report.excluded())
                .containsExactly(new Exclusion(
                        Clause.PLANNED_MAINTENANCE,
                        "w",
                        "api",
                        minutes("2026-09-10T11:00:00Z", 60),
                        Fraction.of(HOUR),
                        Fraction.of(HOUR)));
        assertThat(report.countedDownMillis()).isEqualTo(2 * HOUR);
    }

    @Test
    void aWindowRecordedAfterwardsOrCancelledInTimeExcusesNothing() {
        Facts facts = api(down(OUTAGE));
        AgreementReport afterwards = report(
                NOTICE, facts.withWindows(List.of(MaintenanceWindow.announced("w", OUTAGE.end(), OUTAGE, "api"))));
        assertThat(afterwards.countedDownMillis()).isEqualTo(HOUR);
        assertThat(afterwards.maintenance().get(0).verdict()).isEqualTo(WindowFigure.Verdict.AFTER_THE_FACT);
        AgreementReport cancelled = report(
                NOTICE,
                facts.withWindows(List.of(MaintenanceWindow.announced("w", OUTAGE.start() - 9 * DAY, OUTAGE, "api")
                        .cancelled(OUTAGE.start() - DAY))));
        assertThat(cancelled.countedDownMillis()).isEqualTo(HOUR);
        AgreementReport halfway = report(
                NOTICE,
                facts.withWindows(List.of(MaintenanceWindow.announced("w", OUTAGE.start() - 9 * DAY, OUTAGE, "api")
                        .cancelled(OUTAGE.start() + 20 * MINUTE))));
        assertThat(halfway.countedDownMillis()).isEqualTo(40 * MINUTE);
    }

    /** Whoever records maintenance after an outage must not talk it away, unless the contract says so in so many words. */
    @Test
    void withANoticeOfZeroAWindowExcusesOnlyIfItWasAnnouncedBeforeItBegan() {
        Terms before =
                PLAIN.withMaintenance(PlannedMaintenance.any(Treatment.LEFT_OUT).withNotice(0L));
        Facts facts = api(down(OUTAGE));
        Facts asItBegan = facts.withWindows(List.of(MaintenanceWindow.announced("w", OUTAGE.start(), OUTAGE, "api")));
        Facts afterwards =
                facts.withWindows(List.of(MaintenanceWindow.announced("w", OUTAGE.start() + 1, OUTAGE, "api")));
        assertThat(report(before, asItBegan).countedDownMillis()).isZero();
        assertThat(verdict(before, asItBegan)).isEqualTo(WindowFigure.Verdict.IN_TIME);
        assertThat(report(before, afterwards).countedDownMillis()).isEqualTo(HOUR);
        assertThat(verdict(before, afterwards)).isEqualTo(WindowFigure.Verdict.AFTER_THE_FACT);
        assertThat(report(PLAIN, afterwards).countedDownMillis()).isZero();
        assertThat(verdict(PLAIN, afterwards)).isEqualTo(WindowFigure.Verdict.NO_NOTICE_NEEDED);
        assertThat(verdict(PLAIN, asItBegan)).isEqualTo(WindowFigure.Verdict.IN_TIME);
    }

    private static WindowFigure.Verdict verdict(Terms terms, Facts facts) {
        return report(terms, facts).maintenance().get(0).verdict();
    }

    /** A window that nothing excuses adds what was announced of it, and takes nothing away from what else is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # basis                     | observed | declared | announced | maintenance | minutes down
                    WORST_OF_BOTH               | UP       | UNKNOWN  | UNKNOWN   | 1           | 0
                    WORST_OF_BOTH               | UP       | UNKNOWN  | DEGRADED  | 1           | 12
                    WORST_OF_BOTH               | UP       | UNKNOWN  | PARTIAL   | 1           | 30
                    WORST_OF_BOTH               | UP       | UNKNOWN  | DOWN      | 1           | 60
                    WORST_OF_BOTH               | UP       | UNKNOWN  | DOWN      | 0.25        | 15
                    WORST_OF_BOTH               | UP       | UNKNOWN  | DEGRADED  | 0.25        | 12
                    WORST_OF_BOTH               | UP       | DEGRADED | DOWN      | 1           | 60
                    WORST_OF_BOTH               | UP       | PARTIAL  | DOWN      | 0           | 30
                    WORST_OF_BOTH               | UP       | DOWN     | DEGRADED  | 1           | 60
                    WORST_OF_BOTH               | DOWN     | UNKNOWN  | DEGRADED  | 1           | 60
                    WORST_OF_BOTH               | DOWN     | UNKNOWN  | UNKNOWN   | 1           | 60
                    DECLARED                    | DOWN     | UNKNOWN  | DEGRADED  | 1           | 12
                    DECLARED                    | DOWN     | UNKNOWN  | UNKNOWN   | 1           | 0
                    DECLARED_WHERE_THERE_IS_ONE | DOWN     | UNKNOWN  | DEGRADED  | 1           | 60
                    DECLARED_WHERE_THERE_IS_ONE | DOWN     | DEGRADED | DOWN      | 1           | 60
                    OBSERVED                    | UP       | DOWN     | DOWN      | 1           | 0
                    """)
    void maintenanceAtShortNoticeCountsWithTheImpactThatWasAnnounced(
            Basis basis,
            TimelineStatus observed,
            TimelineStatus declared,
            TimelineStatus announced,
            BigDecimal maintenance,
            long minutes) {
        Terms terms = NOTICE.withBasis(basis)
                .withMeasure(new Measure.ByStatus(new BigDecimal("0.2"), new BigDecimal("0.5"), maintenance));
        ComponentHistory history = ComponentHistory.observed(with(observed, OUTAGE))
                .withDeclared(said(declared))
                .withAnnounced(said(announced));
        Facts facts = Facts.of(Long.MAX_VALUE, Map.of("api", history))
                .withWindows(List.of(MaintenanceWindow.announced("w", OUTAGE.start() - HOUR, OUTAGE, "api")));
        assertThat(report(terms, facts).countedDownMillis()).isEqualTo(minutes * MINUTE);
        assertThat(report(terms, facts).denominatorMillis()).isEqualTo(30 * DAY);
    }

    private static Timeline said(TimelineStatus status) {
        return Timeline.always(TimelineStatus.UNKNOWN).replace(OUTAGE, Timeline.always(status));
    }

    @Test
    void aContractThatKnowsNoMaintenanceCountsItAsItIs() {
        Facts facts = api(down(OUTAGE)).withWindows(List.of(MaintenanceWindow.announced("w", 0, OUTAGE, "api")));
        AgreementReport report = report(PLAIN.withMaintenance(null), facts);
        assertThat(report.countedDownMillis()).isEqualTo(HOUR);
        assertThat(report.maintenance().get(0).verdict()).isEqualTo(WindowFigure.Verdict.NOT_EXCUSED);
    }
}
