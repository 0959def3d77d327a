package io.nines.reports;

import static io.nines.reports.Chronicle.at;
import static io.nines.reports.Chronicle.paid;
import static io.nines.reports.Chronicle.terms;
import static io.nines.reports.Chronicle.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.AffectedComponent;
import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreementEvent.AgreementAmended;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.AgreementEvent.AgreementEnded;
import io.nines.contract.AgreementEvent.AgreementRenamed;
import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionApproved;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.CorrectionEvent.CorrectionWithdrawn;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Severity;
import io.nines.contract.Status;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {
    static final String PLAIN = "{'objectives':[{'availability':99.9}]}";

    static AgreementConcluded agreement(String id, Instant startsAt, AgreedTerms terms) {
        return new AgreementConcluded(id, "Tarnhollow Bank", null, startsAt, terms);
    }

    private static CorrectionRecorded correction(String id, CorrectedAs as, String category, String from, String to) {
        return new CorrectionRecorded(id, List.of("api"), at(from), at(to), as, category, text(1), null);
    }

    /** api up since August; down on 10 September for an hour, at the turn to October for two. */
    static Chronicle september() {
        return new Chronicle()
                .on("2026-08-01T00:00:00Z")
                .up("api", "2026-08-01T00:00:00Z")
                .up("web", "2026-08-01T00:00:00Z")
                .on("2026-09-10T11:00:00Z")
                .down("api", "2026-09-10T10:00:00Z", "2026-09-10T11:00:00Z")
                .on("2026-10-01T01:00:00Z")
                .down("api", "2026-09-30T23:00:00Z", "2026-10-01T01:00:00Z")
                .judged("2026-11-02T00:00:00Z");
    }

    @Test
    void whereThereIsNoAgreementThereIsNoReport() {
        assertThat(september().report("qm-2231", "2026-09")).isNull();
    }

    /** 2 of 720 hours: 1 - 2/720 = 99.7222...; the outage at the edge is seen whole, and what proves it is there. */
    @Test
    void aMonthIsReckonedWithTheOutagesAtItsEdgesSeenWhole() {
        Report month = september()
                .record(agreement("a", null, paid("4800", PLAIN, "api")))
                .report("a", "2026-09");
        assertThat(month.attainmentPercent()).hasToString("99.722222");
        assertThat(month.displayed()).isEqualTo("99.722%");
        assertThat(month.met()).isFalse();
        assertThat(month.provisional()).isFalse();
        assertThat(month.forecast()).isNull();
        assertThat(month.countedDownMillis()).isEqualTo(7_200_000);
        assertThat(month.errorBudget().allowedMillis()).isEqualTo(2_592_000);
        assertThat(month.outages()).hasSize(2);
        Report.Outage last = month.outages().get(1);
        assertThat(last.from()).isEqualTo(at("2026-09-30T23:00:00Z"));
        assertThat(last.to()).isEqualTo(at("2026-10-01T00:00:00Z"));
        assertThat(last.wholeTo()).isEqualTo(at("2026-10-01T01:00:00Z"));
        assertThat(last.ongoing()).isTrue();
        assertThat(last.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.outage()).isEqualTo("0utage000002");
            assertThat(evidence.firstOffset()).isEqualTo(20);
            assertThat(evidence.from()).isNull();
            assertThat(evidence.position()).isEqualTo(4);
        });
        assertThat(month.terms().get(0).effectiveFrom()).isNull();
        assertThat(month.latency()).isNull();
        assertThat(month.credit().amount()).hasToString("0.00");
    }

    @Test
    void aPeriodThatIsNotJudgedToItsEndIsProvisionalAndToldWhatItCanStillBecome() {
        Report month =
                september().record(agreement("a", null, terms(PLAIN, "api"))).report("a", "to-date");
        assertThat(month.from()).isEqualTo(at("2026-11-01T00:00:00Z"));
        assertThat(month.provisional()).isTrue();
        assertThat(month.forecast().aheadMillis()).isEqualTo(29 * 86_400_000L);
        assertThat(month.forecast().bestPercent()).hasToString("100.000000");
        assertThat(month.attainmentPercent()).hasToString("100.000000");
        assertThat(month.displayed()).isEqualTo("100%");
    }

    @Test
    void whereNothingIsKnownThereIsNoData() {
        Report month = new Chronicle()
                .record(agreement("a", null, terms(PLAIN, "api")))
                .report("a", "2026-09");
        assertThat(month.through()).isNull();
        assertThat(month.provisional()).isTrue();
        assertThat(month.attainmentPercent()).isNull();
        assertThat(month.displayed()).isEqualTo("no data");
        assertThat(month.met()).isNull();
    }

    /**
     * From 16 September on, degraded counts half and the objective is another. Half an hour degraded before it counts nothing, half an
     * hour after it 15 minutes; and the promise stays what it was when the month began.
     */
    @Test
    void anAmendmentInTheMiddleOfAPeriodLeavesWhatWasBeforeIt() {
        Report month = new Chronicle()
                .on("2026-08-01T00:00:00Z")
                .up("api", "2026-08-01T00:00:00Z")
                .record(agreement("a", at("2026-08-01T00:00:00Z"), terms(PLAIN, "api")))
                .was(Status.DEGRADED, "api", "2026-09-10T10:00:00Z", "2026-09-10T10:30:00Z")
                .was(Status.DEGRADED, "api", "2026-09-20T10:00:00Z", "2026-09-20T10:30:00Z")
                .record(new AgreementAmended(
                        "a",
                        at("2026-09-16T00:00:00Z"),
                        terms("{'measure':{'degraded':0.5},'objectives':[{'availability':99.99}]}", "api")))
                .judged("2026-10-02T00:00:00Z")
                .report("a", "2026-09");
        assertThat(month.countedDownMillis()).isEqualTo(900_000);
        assertThat(month.attainmentPercent()).hasToString("99.965277");
        assertThat(month.objectivePercent()).hasToString("99.900000");
        assertThat(month.met()).isTrue();
        assertThat(month.terms()).extracting(Report.TermsInForce::version).containsExactly(1, 2);
    }

    /** web joins on 16 September: an hour of it down before does not count, an hour after it does. It leaves in October. */
    @Test
    void aComponentCountsFromWhenItJoinsToWhenItLeaves() {
        Chronicle chronicle = new Chronicle()
                .on("2026-08-01T00:00:00Z")
                .up("api", "2026-08-01T00:00:00Z")
                .up("web", "2026-08-01T00:00:00Z")
                .record(agreement("a", at("2026-08-01T00:00:00Z"), terms(PLAIN, "api")))
                .record(new AgreementAmended("a", at("2026-09-16T00:00:00Z"), terms(PLAIN, "api", "web")))
                .record(new AgreementAmended("a", at("2026-10-10T00:00:00Z"), terms(PLAIN, "api")))
                .down("web", "2026-09-10T10:00:00Z", "2026-09-10T11:00:00Z")
                .down("web", "2026-09-20T10:00:00Z", "2026-09-20T11:00:00Z")
                .down("web", "2026-10-09T23:00:00Z", "2026-10-10T05:00:00Z")
                .judged("2026-11-02T00:00:00Z");
        Report september = chronicle.report("a", "2026-09");
        assertThat(september.countedDownMillis()).isEqualTo(3_600_000);
        assertThat(september.outages())
                .singleElement()
                .satisfies(outage -> assertThat(outage.components()).containsExactly("web"));
        assertThat(chronicle.report("a", "2026-10").countedDownMillis()).isEqualTo(3_600_000);
    }

    @Test
    void twoAgreementsMakeDifferentThingsOfTheSameTimeline() {
        Chronicle chronicle = september()
                .record(
                        agreement("any", null, terms(PLAIN, "api", "web")),
                        agreement(
                                "average",
                                null,
                                terms("{'combine':'average','objectives':[{'availability':99.9}]}", "api", "web")),
                        agreement(
                                "minutes",
                                null,
                                terms("{'outages':{'smallest':'PT90M'},'objectives':[{'availability':99.9}]}", "api")));
        assertThat(chronicle.report("any", "2026-09").attainmentPercent()).hasToString("99.722222");
        assertThat(chronicle.report("average", "2026-09").attainmentPercent()).hasToString("99.861111");
        // the outage of an hour is too short; that at the month's end is whole two hours, of which one lies in the
        // month
        assertThat(chronicle.report("minutes", "2026-09").attainmentPercent()).hasToString("99.861111");
    }

    @Test
    void correctionsAreShownWithWhatTheyChangedAndNothingElseChangesWhenTheyAreWithdrawn() {
        Chronicle chronicle = september().record(agreement("a", null, terms(PLAIN, "api")));
        Report before = chronicle.report("a", "2026-09");
        chronicle.record(
                correction("c0rrect10n01", CorrectedAs.UP, null, "2026-09-10T10:00:00Z", "2026-09-10T10:30:00Z"));
        Report with = chronicle.report("a", "2026-09");
        assertThat(with.countedDownMillis()).isEqualTo(before.countedDownMillis() - 1_800_000);
        Report.Corrected shown = with.corrections().get(0);
        assertThat(shown.standing()).isEqualTo("applies");
        assertThat(shown.countedDownChangeMillis()).isEqualTo(-1_800_000);
        assertThat(shown.attainmentPercentWithout()).isEqualTo(before.attainmentPercent());
        assertThat(shown.recorded().author()).isEqualTo("k3y000000001");

        chronicle.record(new CorrectionWithdrawn("c0rrect10n01", null));
        Report after = chronicle.report("a", "2026-09");
        assertThat(after.corrections().get(0).standing()).isEqualTo("withdrawn");
        assertThat(after.corrections().get(0).withdrawn().position()).isEqualTo(chronicle.position());
        assertThat(withoutCorrections(after)).isEqualTo(withoutCorrections(before));
    }

    private static String withoutCorrections(Report report) {
        return Seal.fields(ReportJson.bytes(report)).stream()
                .filter(field -> !List.of("asOf", "corrections").contains(field.name()))
                .toList()
                .toString();
    }

    @Test
    void whereTermsAskForItACorrectionWaitsForASecondPerson() {
        Chronicle chronicle = september()
                .record(agreement(
                        "a",
                        null,
                        terms(
                                "{'corrections':{'needApproval':true},'excused':{'categories':['customer']},"
                                        + "'objectives':[{'availability':99.9}]}",
                                "api")))
                .record(correction(
                        "c0rrect10n01",
                        CorrectedAs.EXCUSED,
                        "customer",
                        "2026-09-10T10:00:00Z",
                        "2026-09-10T11:00:00Z"));
        Report waiting = chronicle.report("a", "2026-09");
        assertThat(waiting.corrections().get(0).standing()).isEqualTo("not-approved");
        assertThat(waiting.countedDownMillis()).isEqualTo(7_200_000);

        chronicle.recordBy("k3y000000002", new CorrectionApproved("c0rrect10n01"));
        Report approved = chronicle.report("a", "2026-09");
        assertThat(approved.corrections().get(0).standing()).isEqualTo("applies");
        assertThat(approved.corrections().get(0).approved().author()).isEqualTo("k3y000000002");
        assertThat(approved.countedDownMillis()).isEqualTo(3_600_000);
        assertThat(approved.excluded())
                .containsExactly(new Report.Excluded(
                        "excused-cause",
                        "c0rrect10n01",
                        "api",
                        at("2026-09-10T10:00:00Z"),
                        at("2026-09-10T11:00:00Z"),
                        0,
                        3_600_000));
        assertThat(approved.excludedTotals()).containsExactly(new Report.Total("excused-cause", 0, 3_600_000));
    }

    @Test
    void anAgreementIsKnownByItsNameAsOfThePositionAndEndsWhenItEnds() {
        Chronicle chronicle = september()
                .record(agreement("a", null, terms(PLAIN, "api")))
                .record(new AgreementRenamed("a", "Tarnhollow Bank plc", "Payouts"))
                .record(new AgreementEnded("a", at("2026-09-15T00:00:00Z")));
        Report month = chronicle.report("a", "2026-09");
        assertThat(month.customer()).isEqualTo("Tarnhollow Bank plc");
        assertThat(month.title()).isEqualTo("Payouts");
        assertThat(month.denominatorMillis()).isEqualTo(14 * 86_400_000L);
        assertThat(month.countedDownMillis()).isEqualTo(3_600_000);
        Report earlier = Reports.of(chronicle.source(chronicle.position() - 2), "a", "2026-09");
        assertThat(earlier.customer()).isEqualTo("Tarnhollow Bank");
        assertThat(earlier.asOf().position()).isEqualTo(chronicle.position() - 2);
    }

    /** One event, one credit: the hour in October belongs to an outage for which September owed a credit. */
    @Test
    void whatWasCreditedOnceDoesNotCountAgain() {
        String once = "{'objectives':[{'availability':99.9,'credits':[{'below':99.9,'percentOfFee':10}]}],"
                + "'credits':{'oneEventOneCredit':%s}}";
        Chronicle chronicle = september()
                .record(agreement("once", null, paid("100", once.formatted("true"), "api")))
                .record(agreement("twice", null, paid("100", once.formatted("false"), "api")));
        assertThat(chronicle.report("once", "2026-09").credit().amount()).hasToString("10.00");
        Report october = chronicle.report("once", "2026-10");
        assertThat(october.countedDownMillis()).isZero();
        assertThat(october.credit().percentOfFee()).hasToString("0.000000");
        assertThat(october.excludedTotals()).containsExactly(new Report.Total("credited-before", 0, 3_600_000));
        assertThat(chronicle.report("twice", "2026-10").credit().amount()).hasToString("10.00");
    }

    /** An outage from October to December is credited in October; neither November nor December owes anything for it. */
    @Test
    void anOutageOverThreePeriodsIsCreditedInTheFirst() {
        Chronicle chronicle = new Chronicle()
                .on("2026-08-01T00:00:00Z")
                .up("api", "2026-08-01T00:00:00Z")
                .down("api", "2026-10-31T20:00:00Z", "2026-12-01T05:00:00Z")
                .judged("2027-01-02T00:00:00Z")
                .record(agreement(
                        "a",
                        null,
                        paid(
                                "100",
                                "{'objectives':[{'availability':99.9,'credits':[{'below':99.9,'percentOfFee':10}]}],"
                                        + "'credits':{'oneEventOneCredit':true}}",
                                "api")));
        assertThat(chronicle.report("a", "2026-10").credit().amount()).hasToString("10.00");
        assertThat(chronicle.report("a", "2026-11").countedDownMillis()).isZero();
        assertThat(chronicle.report("a", "2026-12").countedDownMillis()).isZero();
    }

    @Test
    void whatOperatorsDeclaredCountsWhereTheTermsSaySo() {
        Chronicle chronicle = new Chronicle()
                .on("2026-08-01T00:00:00Z")
                .up("api", "2026-08-01T00:00:00Z")
                .on("2026-09-10T10:00:00Z")
                .record(incident("1nc1dent0001", Visibility.PUBLIC), incident("1nc1dent0002", Visibility.INTERNAL))
                .on("2026-09-10T12:00:00Z")
                .record(new IncidentUpdated(
                        "1nc1dent0001", new IncidentUpdate("u2", IncidentStatus.RESOLVED, null, null), List.of()))
                .judged("2026-10-02T00:00:00Z")
                .record(
                        agreement(
                                "declared",
                                null,
                                terms("{'basis':'declared','objectives':[{'availability':99.9}]}", "api")),
                        agreement("observed", null, terms(PLAIN, "api")));
        Report declared = chronicle.report("declared", "2026-09");
        assertThat(declared.countedDownMillis()).isEqualTo(2 * 3_600_000);
        assertThat(declared.outages()).singleElement().satisfies(outage -> {
            assertThat(outage.incidents()).containsExactly("1nc1dent0001");
            assertThat(outage.evidence()).isEmpty();
        });
        assertThat(chronicle.report("observed", "2026-09").countedDownMillis()).isZero();
    }

    /** Two hours of maintenance at short notice, under terms that go by the word of operators, too. */
    @ParameterizedTest
    @CsvSource({"NONE,0", "DEGRADED,0", "PARTIAL,3600000", "DOWN,7200000"})
    void maintenanceAtShortNoticeCountsWithTheImpactThatWasAnnounced(Impact impact, long downMillis) {
        Chronicle chronicle = new Chronicle()
                .on("2026-08-01T00:00:00Z")
                .up("api", "2026-08-01T00:00:00Z")
                .on("2026-09-10T09:00:00Z")
                .record(new MaintenanceAnnounced(
                        "ma1ntenance1",
                        text(3),
                        List.of(new AffectedComponent("api", impact)),
                        at("2026-09-10T10:00:00Z"),
                        at("2026-09-10T12:00:00Z"),
                        new MaintenanceUpdate("u", null, null),
                        null))
                .judged("2026-10-02T00:00:00Z")
                .record(agreement(
                        "a",
                        null,
                        terms(
                                "{'basis':'worst-of-both','maintenance':{'notice':'P2D'},'objectives':[{'availability':99.9}]}",
                                "api")));
        Report report = chronicle.report("a", "2026-09");
        assertThat(report.countedDownMillis()).isEqualTo(downMillis);
        assertThat(report.maintenance())
                .singleElement()
                .satisfies(window -> assertThat(window.verdict()).isEqualTo("short-notice"));
    }

    private static IncidentDeclared incident(String id, Visibility visibility) {
        return new IncidentDeclared(
                id,
                text(7),
                Severity.CRITICAL,
                visibility,
                null,
                null,
                List.of(new AffectedComponent("api", Impact.DOWN)),
                new IncidentUpdate("u1", IncidentStatus.INVESTIGATING, null, null));
    }

    @Test
    void aSummaryHasTheSameFigures() {
        Chronicle chronicle = september().record(agreement("a", null, terms(PLAIN, "api")));
        Contract contract = Contract.after(chronicle.source().agreement("a"));
        ReportPeriod period =
                ReportPeriod.parse("2026-09", contract, chronicle.source().through());
        assertThat(Reports.summary(chronicle.source(), contract, period).countedDownMillis())
                .isEqualTo(chronicle.report("a", "2026-09").countedDownMillis());
    }

    @Test
    void aDraftIsReckonedAgainstTheSameRecord() {
        Contract draft = Contract.draft("Tarnhollow Bank", List.of(new Contract.Draft(null, terms(PLAIN, "api"))));
        Report report = Reports.of(
                september().source(),
                draft,
                ReportPeriod.parse("2026-09", draft, september().source().through()));
        assertThat(report.attainmentPercent()).hasToString("99.722222");
        assertThat(report.terms().get(0).recordedAt()).isNull();
    }
}
