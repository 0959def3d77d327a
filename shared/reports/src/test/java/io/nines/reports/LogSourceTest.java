package io.nines.reports;

import static io.nines.reports.Chronicle.HASH;
import static io.nines.reports.Chronicle.at;
import static io.nines.reports.Chronicle.paid;
import static io.nines.reports.Chronicle.terms;
import static io.nines.reports.Chronicle.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.AffectedComponent;
import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Impact;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Outcome;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.contract.Source;
import io.nines.timeline.Interval;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports made from a real log, and from nothing but it. */
class LogSourceTest {
    private static final Duration HOUR_IN_EVIDENCE = Duration.ofMinutes(10);
    private static final Source EU = new Source("eu", "p1", "k3y000000001");
    private static final Source TWICE = new Source("eu", "p1", "k3y000000002");
    private static final long MINUTE = 60_000;

    @TempDir
    Path directory;

    private LogFixture log;

    @BeforeEach
    void start() {
        log = LogFixture.start(directory);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private Report report(Chronicle chronicle, String agreement, String period) {
        log.write(chronicle);
        try (LogSource source = log.source(Long.MAX_VALUE)) {
            return Reports.of(source, agreement, period);
        }
    }

    private static AgreementConcluded agreement(String id, AgreedTerms terms) {
        return new AgreementConcluded(id, "Tarnhollow Bank", null, null, terms);
    }

    /** 6 of 525,600 minutes: 1 - 6/525600 = 99.998858...: 99.998 %, never 100 %. */
    @Test
    void swrve2014SixMinutesInAYear() {
        Chronicle chronicle = new Chronicle()
                .on("2013-12-01T00:00:00Z")
                .up("api", "2013-12-01T00:00:00Z")
                .down("api", "2014-05-01T12:00:00Z", "2014-05-01T12:06:00Z")
                .judged("2015-01-02T00:00:00Z")
                .record(agreement(
                        "swrve", terms("{'period':'calendar-year','objectives':[{'availability':99.9}]}", "api")));
        Report year = report(chronicle, "swrve", "2014");
        assertThat(year.attainmentPercent()).hasToString("99.998858");
        assertThat(year.displayed()).isEqualTo("99.998%");
        assertThat(year.denominatorMillis()).isEqualTo(525_600 * MINUTE);
        assertThat(year.met()).isTrue();
        assertThat(year.outages().get(0).evidence().get(0).firstOffset()).isNotNull();
        assertThat(year.asOf().chain()).hasSize(64).isNotEqualTo("0".repeat(64));
    }

    private static List<EvidenceHour> hours(String component, Instant from, Instant to, LongFunction<Outcome> outcome) {
        Map<Long, EvidenceBuilder> hours = new TreeMap<>();
        int offset = 0;
        for (long at = from.toEpochMilli(); at < to.toEpochMilli(); at += 20_000) {
            long hour = EvidenceHour.hourOf(at);
            hours.computeIfAbsent(hour, any -> new EvidenceBuilder(component, hour))
                    .add(at, EU, outcome.apply(at), 120_000, offset++);
        }
        return hours.values().stream().map(EvidenceBuilder::build).toList();
    }

    /** The last hour goes into evidence ten minutes after its end: before, a failed minute in it would be missing. */
    @Test
    void aReportThatCountsChecksSpeaksAsFarAsTheyAreInEvidence() {
        Instant october = at("2026-10-01T00:00:00Z");
        Chronicle chronicle = new Chronicle()
                .record(agreement(
                        "slots",
                        paid(
                                "100",
                                "{'measure':{'failedSlots':'PT1M','abovePercent':5},'objectives':[{'availability':99.9}]}",
                                "jira")))
                .record(agreement("spans", paid("100", "{'objectives':[{'availability':99.9}]}", "jira")))
                .judged(october, partition -> log.evidenceNext((int) partition));
        Report slots = report(chronicle, "slots", "2026-09");
        assertThat(slots.through()).isEqualTo(at("2026-09-30T23:00:00Z"));
        assertThat(slots.provisional()).isTrue();
        Report spans = report(chronicle, "spans", "2026-09");
        assertThat(spans.through()).isEqualTo(october);
        assertThat(spans.provisional()).isFalse();

        chronicle.judged(october.plus(HOUR_IN_EVIDENCE), partition -> log.evidenceNext((int) partition));
        assertThat(report(chronicle, "slots", "2026-09").provisional()).isFalse();
    }

    /** A minute is down if more than 5 % of its checks failed: 60 of 43,200 are, 1 - 60/43200 = 99.86111...; so 10 % of 100. */
    @Test
    void atlassianSixtyOf43200Minutes() {
        Instant september = at("2026-09-01T00:00:00Z");
        Instant october = at("2026-10-01T00:00:00Z");
        long bad = at("2026-09-14T10:00:00Z").toEpochMilli();
        log.write(hours(
                "jira",
                september,
                october,
                instant -> instant >= bad && instant < bad + 60 * MINUTE && instant % MINUTE == 0
                        ? Outcome.DOWN
                        : Outcome.UP));
        Chronicle chronicle = new Chronicle()
                .record(agreement(
                        "atlassian",
                        paid(
                                "100",
                                "{'measure':{'failedSlots':'PT1M','abovePercent':5},'objectives':[{'availability':99.9,"
                                        + "'credits':[{'below':99.9,'percentOfFee':10},{'below':99,'percentOfFee':25}]}]}",
                                "jira")))
                .judged(october.plus(HOUR_IN_EVIDENCE), partition -> log.evidenceNext((int) partition));
        Report month = report(chronicle, "atlassian", "2026-09");
        assertThat(month.countedDownMillis()).isEqualTo(60 * MINUTE);
        assertThat(month.denominatorMillis()).isEqualTo(43_200 * MINUTE);
        assertThat(month.attainmentPercent()).hasToString("99.861111");
        assertThat(month.credit().amount()).hasToString("10.00");
        assertThat(month.latency()).isNull();
    }

    /** Three hours with 47 hours' notice count, of ten hours a year 6 + 5 with notice use one too many. */
    @Test
    void slackCapAndNotice() {
        Chronicle chronicle = new Chronicle()
                .on("2025-12-01T00:00:00Z")
                .up("slack", "2025-12-01T00:00:00Z")
                .on("2026-01-08T00:00:00Z")
                .record(window("jan", "2026-01-10T00:00:00Z", 6))
                .down("slack", "2026-01-10T00:00:00Z", "2026-01-10T06:00:00Z")
                .on("2026-03-08T01:00:00Z")
                .record(window("mar", "2026-03-10T00:00:00Z", 3))
                .down("slack", "2026-03-10T00:00:00Z", "2026-03-10T03:00:00Z")
                .on("2026-05-07T00:00:00Z")
                .record(window("may", "2026-05-10T00:00:00Z", 5))
                .down("slack", "2026-05-10T00:00:00Z", "2026-05-10T05:00:00Z")
                .judged("2026-07-02T00:00:00Z")
                .record(agreement(
                        "slack",
                        paid(
                                "2160",
                                "{'period':'calendar-quarter','maintenance':{'counts':'available','notice':'PT48H',"
                                        + "'capPerYear':'PT10H','capOf':'planned-downtime'},'objectives':[{'availability':99.99,"
                                        + "'credits':[{'below':99.99,'timesPriceOfDowntime':100}]}]}",
                                "slack")));
        Report first = report(chronicle, "slack", "2026-Q1");
        assertThat(first.countedDownMillis()).isEqualTo(180 * MINUTE);
        assertThat(first.maintenance())
                .extracting(Report.Window::id, Report.Window::verdict, Report.Window::noticeMillis)
                .containsExactly(
                        tuple("jan", "in-time", 48 * 60 * MINUTE), tuple("mar", "short-notice", 47 * 60 * MINUTE));
        assertThat(first.credit().amount()).hasToString("300.00");
        Report second = report(chronicle, "slack", "2026-Q2");
        assertThat(second.countedDownMillis()).isEqualTo(60 * MINUTE);
        assertThat(second.maintenance().get(0).overCapMillis()).isEqualTo(60 * MINUTE);
        assertThat(second.credit().amount()).hasToString("98.90");
    }

    private static MaintenanceAnnounced window(String id, String from, int hours) {
        return new MaintenanceAnnounced(
                id,
                text(1),
                List.of(new AffectedComponent("slack", Impact.DOWN)),
                at(from),
                at(from).plus(Duration.ofHours(hours)),
                new MaintenanceUpdate("u1", null, null),
                null);
    }

    /** Of an hour in several versions the last one before what the event says counts, and no result of a voided span. */
    @Test
    void evidenceCountsAsOfThePosition() {
        Instant ten = at("2026-09-10T10:00:00Z");
        long hour = EvidenceHour.hourOf(ten.toEpochMilli());
        String document = "{'measure':{'errorRate':'PT5M'},"
                + "'objectives':[{'availability':99.9},{'latency':95,'within':'PT0.1S'}]}";
        Chronicle chronicle = new Chronicle().record(agreement("a", terms(document, "api")));
        EvidenceBuilder early = new EvidenceBuilder("api", hour);
        early.add(ten.toEpochMilli(), EU, Outcome.UP, 50_000, 1);
        log.write(List.of(early.build()));
        chronicle.judged(at("2026-10-01T00:00:00Z"), partition -> log.evidenceNext((int) partition));
        long first = chronicle.position();

        EvidenceBuilder late = new EvidenceBuilder("api", hour);
        late.add(ten.toEpochMilli(), EU, Outcome.UP, 50_000, 1);
        late.add(ten.toEpochMilli(), TWICE, Outcome.DOWN, 90_000, 2);
        late.add(ten.toEpochMilli() + 1000, EU, Outcome.UP, 150_000, 3);
        log.write(List.of(late.build()));
        chronicle.judged(at("2026-10-01T00:00:10Z"), partition -> log.evidenceNext((int) partition));
        long second = chronicle.position();
        chronicle.record(new KeyResultsVoided("k3y000000002", ten, ten.plusSeconds(1), null));
        log.write(chronicle);

        assertThat(reportAt(first).attainmentPercent()).hasToString("100.000000");
        assertThat(reportAt(first).latency())
                .isEqualTo(new Report.Latency(
                        1,
                        Decimals.millis(50_000),
                        Decimals.millis(50_000),
                        Decimals.millis(50_000),
                        Decimals.millis(50_000)));
        // one of two failed, whatever key it was sent with
        assertThat(reportAt(second).attainmentPercent()).hasToString("50.000000");
        assertThat(reportAt(second).objectives().get(1).checks()).isEqualTo(1);
        assertThat(reportAt(second).objectives().get(1).checksWithin()).isZero();
        Report voided = reportAt(chronicle.position());
        assertThat(voided.attainmentPercent()).hasToString("100.000000");
        assertThat(voided.latency().p50Millis()).hasToString("50");
        assertThat(voided.latency().p95Millis()).hasToString("150");
    }

    private Report reportAt(long position) {
        try (LogSource source = log.source(position)) {
            return Reports.of(source, "a", "2026-09");
        }
    }

    @Test
    void aReportThatWasIssuedIsFoundByItsId() {
        Chronicle chronicle = new Chronicle()
                .record(agreement("a", terms("{'objectives':[{'availability':99.9}]}", "api")))
                .record(new ReportIssued(
                        "rep0rt000001",
                        "a",
                        "2026-09",
                        at("2026-09-01T00:00:00Z"),
                        at("2026-10-01T00:00:00Z"),
                        1,
                        1,
                        "2026a",
                        HASH,
                        1,
                        List.of()));
        log.write(chronicle);
        try (LogSource source = log.source(Long.MAX_VALUE)) {
            assertThat(source.report("rep0rt000001").position()).isEqualTo(2);
            assertThat(source.report("rep0rt000002")).isNull();
            assertThat(source.agreements()).containsOnlyKeys("a");
        }
        try (LogSource source = log.source(1)) {
            assertThat(source.report("rep0rt000001")).isNull();
            assertThat(source.asOf().position()).isEqualTo(1);
        }
    }

    @Test
    void aPositionThatTheLogDoesNotReachIsRefused() {
        log.write(new Chronicle().up("api", "2026-01-01T00:00:00Z"));
        assertThatThrownBy(() -> log.source(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the log ends at position 1, before 2");
    }

    @Test
    void anEmptyLogKnowsNothing() {
        try (LogSource source = log.source(Long.MAX_VALUE)) {
            assertThat(source.asOf().position()).isZero();
            assertThat(source.through()).isEqualTo(Long.MIN_VALUE);
            assertThat(Reports.of(source, "a", "2026-09")).isNull();
            List<Long> none = new ArrayList<>();
            source.results("api", Interval.ALWAYS, (at, outcome, latency) -> none.add(at));
            assertThat(none).isEmpty();
        }
    }
}
