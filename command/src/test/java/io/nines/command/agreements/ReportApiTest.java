package io.nines.command.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.command.Http;
import io.nines.command.RunningCommand;
import io.nines.command.SharedCommand;
import io.nines.command.Waiting;
import io.nines.command.publication.CommittedEvents;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.contract.ReportEvent.SealedField;
import io.nines.log.LogEntry;
import io.nines.log.LogSettings;
import io.nines.reports.LogSource;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import io.nines.reports.Reports;
import io.nines.reports.Seal;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportApiTest {
    private static final String AGREEMENT = "{\"customer\":\"%s\",\"startsAt\":\"2020-01-01\",\"components\":[\"%s\"],"
            + "\"terms\":{\"unknown\":\"up\",\"objectives\":[{\"availability\":99.9}]}}";
    private static final String DOWN = "{\"components\":[\"%s\"],\"from\":\"2020-01-06T02:00:00Z\","
            + "\"to\":\"2020-01-06T03:00:00Z\",\"as\":\"down\",\"reason\":\"Nobody looked\"}";
    private static final String JANUARY = "{\"period\":\"2020-01\"}";

    private final RunningCommand command = SharedCommand.get();
    private final Http admin = command.admin();
    private final CommittedEvents events = command.bean(CommittedEvents.class);

    /** Nothing is known of any time until something is judged. */
    @BeforeEach
    void somethingIsJudged() throws InterruptedException {
        Waiting.until(
                "something is judged",
                () -> !events.read(0, 1, Set.of("observed-through")).isEmpty());
    }

    private Http.Reply conclude(String id) {
        admin.put("/api/components/" + id, "{\"name\":\"Reported\"}");
        return admin.put("/api/agreements/" + id, AGREEMENT.formatted("Reported Ltd", id));
    }

    private ReportIssued issued(Http.Reply reply) {
        LogEntry entry = events.read(reply.position() - 1, 1, Set.of()).get(0);
        return (ReportIssued) entry.event();
    }

    @Test
    void aReportIsIssuedWithItsSeal() {
        conclude("reported");
        Http.Reply corrected = admin.post("/api/corrections", DOWN.formatted("reported"));

        Http.Reply reply = admin.post("/api/agreements/reported/reports", JANUARY);

        assertThat(reply.status()).isEqualTo(201);
        ReportIssued event = issued(reply);
        assertThat(reply.header("Location")).isEqualTo("/api/reports/" + event.report());
        assertThat(reply.raw().body())
                .isEqualTo("{\"id\":\"" + event.report() + "\",\"agreement\":\"reported\",\"period\":\"2020-01\","
                        + "\"from\":\"2020-01-01T00:00:00.000Z\",\"to\":\"2020-02-01T00:00:00.000Z\",\"position\":"
                        + event.position() + ",\"sha256\":\"" + event.sha256() + "\",\"provisional\":false,"
                        + "\"attainmentPercent\":99.865591,\"met\":false}");
        assertThat(event.position())
                .isGreaterThanOrEqualTo(corrected.position())
                .isLessThan(reply.position());
        assertThat(event.fields()).extracting(SealedField::name).contains("attainmentPercent", "corrections");
    }

    @Test
    void whoeverMakesItAgainFromTheLogGetsTheSameBytes() {
        conclude("verified");
        ReportIssued event = issued(admin.post("/api/agreements/verified/reports", JANUARY));
        admin.post("/api/corrections", DOWN.formatted("verified"));

        try (LogSource source = LogSource.read(command.bean(LogSettings.class), event.position())) {
            Report again = Reports.of(source, "verified", event.period());
            byte[] json = ReportJson.bytes(again);
            assertThat(Seal.difference(event, json)).isNull();
            assertThat(json).hasSize((int) event.bytes());
        }
    }

    @Test
    void aReportMaySpeakAsOfAnEarlierPosition() {
        long before = conclude("earlier").position();
        admin.post("/api/corrections", DOWN.formatted("earlier"));

        Http.Reply then =
                admin.post("/api/agreements/earlier/reports", "{\"period\":\"2020-01\",\"position\":" + before + "}");
        Http.Reply now = admin.post("/api/agreements/earlier/reports", JANUARY);

        assertThat(then.body().get("position").longValue()).isEqualTo(before);
        assertThat(then.body().get("met").booleanValue()).isTrue();
        assertThat(now.body().get("met").booleanValue()).isFalse();
    }

    @Test
    void theSameRequestAgainIsTheSameReport() {
        conclude("once");

        Http.Reply first = admin.post("/api/agreements/once/reports", JANUARY, "Idempotency-Key", "issue-once");
        admin.post("/api/corrections", DOWN.formatted("once"));
        Http.Reply again = admin.post("/api/agreements/once/reports", JANUARY, "Idempotency-Key", "issue-once");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.position()).isEqualTo(first.position());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | period",
                "{\"period\":\"October\"} | period",
                "{\"period\":\"2020-13\"} | period",
                "{\"period\":\"2020-01-31..2020-01-01\"} | period",
                "{\"period\":\"2020-01\",\"position\":0} | position",
                "{\"period\":\"2020-01\",\"position\":\"last\"} | position",
                "{\"period\":\"2020-01\",\"format\":\"pdf\"} | format",
            })
    void whatCannotBeUsedIsNamed(String body, String field) {
        conclude("unusable");

        Http.Reply reply = admin.post("/api/agreements/unusable/reports", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().get("errors").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void whatIsNotThereOrNotYetThereIsNotReported() {
        long before = admin.put("/api/components/late", "{\"name\":\"Late\"}").position();
        conclude("late");
        String path = "/api/agreements/late/reports";

        assertThat(admin.post("/api/agreements/never/reports", JANUARY).problem())
                .isEqualTo("/problems/unknown-agreement");
        assertThat(admin.post(path, "{\"period\":\"2020-01\",\"position\":" + before + "}")
                        .problem())
                .isEqualTo("/problems/unknown-agreement");
        assertThat(admin.post(path, "{\"period\":\"2020-01\",\"position\":999999999999}")
                        .problem())
                .isEqualTo("/problems/unknown-position");
    }

    @Test
    void aManagerIssuesReportsForTheirCustomersOnly() {
        conclude("issued");
        Http mine = manager("Reported Ltd");
        Http theirs = manager("Somebody else");

        assertThat(mine.post("/api/agreements/issued/reports", JANUARY).status())
                .isEqualTo(201);
        assertThat(theirs.post("/api/agreements/issued/reports", JANUARY).problem())
                .isEqualTo("/problems/forbidden");
    }

    private Http manager(String customer) {
        Http.Reply granted =
                admin.post("/api/keys", "{\"role\":\"account-manager\",\"customers\":[\"" + customer + "\"]}");
        return command.http(granted.body().get("key").textValue());
    }
}
