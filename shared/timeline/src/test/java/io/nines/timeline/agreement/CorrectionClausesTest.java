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
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.timeline.Fraction;
import io.nines.timeline.Interval;
import io.nines.timeline.terms.ExcusedCauses;
import io.nines.timeline.terms.PlannedMaintenance;
import io.nines.timeline.terms.Terms;
import io.nines.timeline.terms.Treatment;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a correction changes, over September 2026. */
class CorrectionClausesTest {
    @Test
    void correctionsShowWhatEachChanged() {
        Terms terms = PLAIN.withExcused(new ExcusedCauses(Set.of("customer"), Treatment.AS_AVAILABLE))
                .withCorrectionsNeedApproval(true);
        Interval second = minutes("2026-09-20T00:00:00Z", 30);
        Facts facts = api(down(OUTAGE, second))
                .withCorrections(List.of(
                        Correction.of("up", 1, minutes("2026-09-10T10:00:00Z", 20), Correction.As.UP, "api"),
                        Correction.excused("theirs", 2, second, "customer", "api"),
                        Correction.excused("storm", 3, OUTAGE, "weather", "api"),
                        Correction.of("alone", 4, OUTAGE, Correction.As.UP, "api")
                                .unapproved(),
                        Correction.of("taken", 5, OUTAGE, Correction.As.UP, "api")
                                .takenBack(),
                        Correction.of("down", 6, minutes("2026-09-28T00:00:00Z", 5), Correction.As.DOWN, "api"),
                        Correction.of("elsewhere", 7, OUTAGE, Correction.As.UP, "web")));
        AgreementReport report = report(terms, facts);
        assertThat(report.countedDownMillis()).isEqualTo((40 + 5) * MINUTE);
        assertThat(report.corrections())
                .extracting(figure -> figure.correction().id() + " " + figure.standing() + " "
                        + figure.countedChange().over(Fraction.of(MINUTE)))
                .containsExactly(
                        "up APPLIES -20",
                        "theirs APPLIES -30",
                        "storm NOT_IN_CONTRACT 0",
                        "alone NOT_APPROVED 0",
                        "taken WITHDRAWN 0",
                        "down APPLIES 5");
        assertThat(report.corrections().get(1).attainedPercentWithout()).hasToString("99.826388");
        assertThat(report.excluded())
                .containsExactly(new Exclusion(
                        Clause.EXCUSED_CAUSE, "theirs", "api", second, Fraction.ZERO, Fraction.of(30 * MINUTE)));
    }

    @Test
    void ofTwoCorrectionsTheOneRecordedLastHolds() {
        Correction up = Correction.of("up", 1, OUTAGE, Correction.As.UP, "api");
        Correction again = Correction.of("again", 2, minutes("2026-09-10T10:00:00Z", 10), Correction.As.DOWN, "api");
        assertThat(report(PLAIN, api(down(OUTAGE)).withCorrections(List.of(again, up)))
                        .countedDownMillis())
                .isEqualTo(10 * MINUTE);
        assertThat(report(PLAIN, api(down(OUTAGE)).withCorrections(List.of(again.takenBack(), up)))
                        .countedDownMillis())
                .isZero();
    }

    /** What was said to be down, or up, was not planned: it counts, and uses nothing of a cap up. */
    @Test
    void aCorrectionTakesPlannedTimeOutOfWhatWasAnnounced() {
        Interval planned = minutes("2026-09-10T10:00:00Z", 120);
        Interval corrected = minutes("2026-09-10T10:30:00Z", 60);
        Terms capped = PLAIN.withMaintenance(
                PlannedMaintenance.any(Treatment.LEFT_OUT).withCaps(HOUR, null, PlannedMaintenance.Cap.PLANNED_TIME));
        Facts facts = api(down(planned))
                .withWindows(List.of(MaintenanceWindow.announced("w", planned.start() - DAY, planned, "api")));
        for (Terms terms : List.of(PLAIN, capped)) {
            AgreementReport down = report(
                    terms, facts.withCorrections(List.of(Correction.of("k", 1, corrected, Correction.As.DOWN, "api"))));
            assertThat(down.countedDownMillis()).isEqualTo(HOUR);
            assertThat(down.denominatorMillis()).isEqualTo(30 * DAY - HOUR);
            AgreementReport up = report(
                    terms, facts.withCorrections(List.of(Correction.of("k", 1, corrected, Correction.As.UP, "api"))));
            assertThat(up.countedDownMillis()).isZero();
            assertThat(up.denominatorMillis()).isEqualTo(30 * DAY - HOUR);
        }
        assertThat(report(
                                PLAIN,
                                facts.withCorrections(
                                        List.of(Correction.of("k", 1, corrected, Correction.As.DOWN, "api"))))
                        .corrections())
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.countedChange()).isEqualTo(Fraction.of(HOUR));
                    assertThat(figure.denominatorChange()).isEqualTo(Fraction.of(HOUR));
                });
    }
}
