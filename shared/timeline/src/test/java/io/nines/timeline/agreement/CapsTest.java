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
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.terms.Measure;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Planned maintenance up to so much a month. */
class CapsTest {
    private static final Terms TWO_HOURS = Terms.monthly(ZoneOffset.UTC)
            .withMaintenance(PlannedMaintenance.any(Treatment.LEFT_OUT)
                    .withCaps(2 * HOUR, null, PlannedMaintenance.Cap.PLANNED_TIME));

    @Test
    void maintenancePerMonthIsUsedUpInOrderOfTime() {
        Interval first = minutes("2026-09-03T00:00:00Z", 90);
        Interval second = minutes("2026-09-13T00:00:00Z", 90);
        AgreementReport report = report(
                TWO_HOURS,
                api(down(second))
                        .withWindows(List.of(
                                MaintenanceWindow.announced("b", 0, second, "api"),
                                MaintenanceWindow.announced("a", 0, first, "api"))),
                SEPTEMBER);
        assertThat(report.countedDownMillis()).isEqualTo(HOUR);
        assertThat(report.denominatorMillis()).isEqualTo(30 * DAY - 2 * HOUR);
        assertThat(report.maintenance()).extracting(WindowFigure::overCapMillis).containsExactly(0L, HOUR);
    }

    /**
     * The cap is used up at 12:20, in the middle of the slot from 12:00 to 13:00. Of its checks one was made before, and was good;
     * one was made after, and failed. A period that ends, or begins, at 12:10 must not share them out differently.
     */
    @Test
    void aSlotInWhichTheCapIsUsedUpIsTheSameFromEitherSideOfAPeriodsEdge() {
        Terms terms = TWO_HOURS.withMeasure(new Measure.ErrorRate(HOUR));
        CheckCounts checks = new CheckCounts.Builder()
                .add(at("2026-09-10T12:05:00Z"), 1, 0)
                .add(at("2026-09-10T12:30:00Z"), 1, 1)
                .build();
        Facts facts = Facts.of(Long.MAX_VALUE, Map.of("api", ComponentHistory.NOTHING.withChecks(checks)))
                .withWindows(List.of(MaintenanceWindow.announced(
                        "w", 0, span("2026-09-10T10:20:00Z", "2026-09-10T13:00:00Z"), "api")));
        Interval until = span("2026-09-10T12:00:00Z", "2026-09-10T12:10:00Z");
        Interval from = span("2026-09-10T12:10:00Z", "2026-09-10T13:00:00Z");
        AgreementReport both = report(terms, facts, new Interval(until.start(), from.end()));
        assertThat(both.gross()).isEqualTo(Fraction.of(40 * MINUTE));
        assertThat(both.counted()).isEqualTo(Fraction.of(40 * MINUTE));
        assertThat(report(terms, facts, until).gross()).isEqualTo(Fraction.ZERO);
        assertThat(report(terms, facts, from).gross()).isEqualTo(Fraction.of(40 * MINUTE));
    }

    private static AgreementReport report(Terms terms, Facts facts, Interval period) {
        return AgreementReport.of(Agreement.of(TermsVersion.of(0, terms, "api")), facts, period);
    }
}
