package io.nines.reports;

import static io.nines.reports.Chronicle.at;
import static io.nines.reports.Chronicle.terms;
import static io.nines.reports.Chronicle.text;
import static io.nines.reports.ReportsTest.PLAIN;
import static io.nines.reports.ReportsTest.agreement;
import static io.nines.reports.ReportsTest.september;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nines.contract.CorrectionEvent.CorrectedAs;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedOutage;
import io.nines.contract.Outcome;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a report says beside its figures: what proves an outage, what is not known, what does not count. */
class ReportDetailsTest {
    /** A report that counts checks ends with the last hour in evidence, and an outage that lasts ends there, however long its proof. */
    @Test
    void whatProvesAnOutageThatStillLastsNeedsNoEndOfItsOwn() {
        Report month = new Chronicle()
                .on("2026-09-20T08:30:00Z")
                .up("api", "2026-08-01T00:00:00Z")
                .record(new ObservedStatusChanged(
                        "api",
                        at("2026-09-20T08:00:00Z"),
                        List.of(new StatusChange(at("2026-09-20T08:00:00Z"), Status.DOWN)),
                        List.of(new ObservedOutage(
                                "0utage000001",
                                ObservedOutage.Fate.STANDS,
                                at("2026-09-20T08:00:00Z"),
                                null,
                                Chronicle.proof(at("2026-09-20T08:00:00Z"), Outcome.DOWN, 10),
                                null,
                                null))))
                .judged("2026-09-20T10:30:00Z")
                .record(agreement(
                        "a",
                        null,
                        terms("{'objectives':[{'availability':99.9},{'latency':95,'within':'PT0.1S'}]}", "api")))
                .report("a", "2026-09");
        assertThat(month.through()).isEqualTo(at("2026-09-20T10:00:00Z"));
        assertThat(month.outages()).singleElement().satisfies(outage -> {
            assertThat(outage.to()).isEqualTo(at("2026-09-20T10:00:00Z"));
            assertThat(outage.ongoing()).isTrue();
            assertThat(outage.evidence())
                    .singleElement()
                    .satisfies(evidence -> assertThat(evidence.to()).isNull());
        });
    }

    /**
     * Partly down from 10:00 on at position 2, and at 10:20 degraded, which has no weight; of this the first ten minutes are
     * restated as down. What stands for each part is where it was put on record, not where something else was.
     */
    @Test
    void whatWasOnlyPartlyDownIsProvenByItsChangesOfStatusOnRecord() {
        Chronicle chronicle = new Chronicle()
                .on("2026-08-01T00:00:00Z")
                .up("api", "2026-08-01T00:00:00Z")
                .was(Status.PARTIAL, "api", "2026-09-10T10:00:00Z", "2026-09-10T10:20:00Z")
                .was(Status.DEGRADED, "api", "2026-09-10T10:20:00Z", "2026-09-10T10:40:00Z")
                .judged("2026-10-02T00:00:00Z")
                .record(agreement("a", null, terms(PLAIN, "api")));
        Report.Outage partly = chronicle.report("a", "2026-09").outages().get(0);
        assertThat(partly.status()).isEqualTo("partial");
        assertThat(partly.countedMillis()).isEqualTo(600_000);
        assertThat(partly.evidence())
                .containsExactly(new Report.Evidence(null, "api", "partial", null, null, null, 2, null, null));
        chronicle.record(new ObservedTimelineRestated(
                "api",
                at("2026-09-10T10:05:00Z"),
                at("2026-09-10T10:10:00Z"),
                List.of(new StatusChange(at("2026-09-10T10:05:00Z"), Status.DOWN)),
                List.of(new ObservedOutage(
                        "0utage000009",
                        ObservedOutage.Fate.STANDS,
                        at("2026-09-10T10:05:00Z"),
                        at("2026-09-10T10:10:00Z"),
                        Chronicle.proof(at("2026-09-10T10:05:00Z"), Outcome.DOWN, 7),
                        null,
                        null))));
        Report.Outage restated = chronicle.report("a", "2026-09").outages().get(0);
        assertThat(restated.status()).isEqualTo("down");
        assertThat(restated.evidence())
                .extracting(each -> each.status() + " " + each.outage() + " " + each.position())
                .containsExactly("partial null 2", "null 0utage000009 6", "partial null 6");
        assertThat(restated.evidence().get(2).from()).isEqualTo(at("2026-09-10T10:10:00Z"));
    }

    /** Half of what was agreed was never looked at: that is told of the one that nobody looked at. */
    @Test
    void coverageIsToldOfEachComponent() {
        Report month = september()
                .record(agreement("a", null, terms(PLAIN, "api", "dark")))
                .report("a", "2026-09");
        assertThat(month.coveragePercent()).hasToString("50.000000");
        assertThat(month.coverage())
                .extracting(each -> each.component() + " " + each.coveragePercent() + " " + each.unknownMillis())
                .containsExactly("api 100.000000 0", "dark 0.000000 2592000000");
    }

    /** An hour of partial outage in one of two components, excused: half of half of it. */
    @Test
    void whatIsExcludedIsWeightedAsItsTotalIs() {
        Report month = september()
                .was(Status.PARTIAL, "web", "2026-10-05T10:00:00Z", "2026-10-05T11:00:00Z")
                .record(agreement(
                        "a", null, terms("{'combine':'average','objectives':[{'availability':99.9}]}", "api", "web")))
                .record(new CorrectionRecorded(
                        "c0rrect10n01",
                        List.of("web"),
                        at("2026-10-05T10:00:00Z"),
                        at("2026-10-05T11:00:00Z"),
                        CorrectedAs.PLANNED,
                        null,
                        text(1),
                        null))
                .report("a", "2026-10");
        assertThat(month.excludedTotals()).containsExactly(new Report.Total("planned-maintenance", 1_800_000, 900_000));
        assertThat(month.excluded())
                .extracting(Report.Excluded::leftOutMillis, Report.Excluded::downMillis)
                .containsExactly(tuple(1_800_000L, 900_000L));
    }
}
