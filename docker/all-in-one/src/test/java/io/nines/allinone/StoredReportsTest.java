package io.nines.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.AgreedTerms;
import io.nines.contract.AgreedTerms.AgreedComponent;
import io.nines.contract.AgreementEvent.AgreementConcluded;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventCodec;
import io.nines.contract.EventTypes;
import io.nines.contract.Json;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.log.EventLogWriter;
import io.nines.log.LogEntry;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import io.nines.reports.LogSource;
import io.nines.reports.Report;
import io.nines.reports.ReportJson;
import io.nines.reports.Reports;
import io.nines.reports.Seal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredReportsTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private EmbeddedBroker broker;
    private StoredReports reports;
    private byte[] json;
    private long written;

    @BeforeEach
    void issueAReport() throws JsonProcessingException {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("log"), 0, false));
        Topics.ensure(log());
        reports = new StoredReports(
                log(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        record(new AgreementConcluded(
                "qm-2231",
                "Tarnhollow Bank",
                null,
                null,
                new AgreedTerms(
                        List.of(new AgreedComponent("api", 1)),
                        null,
                        Json.STORED.readTree("{\"objectives\":[{\"availability\":99.9}]}"))));
        try (LogSource source = LogSource.read(log(), Long.MAX_VALUE)) {
            Report report = Reports.of(source, "qm-2231", "2026-10");
            json = ReportJson.bytes(report);
            record(issued("rep0rt000001", report, json));
            record(issued(
                    "rep0rt000002", report, text().replace("no data", "100%").getBytes(StandardCharsets.UTF_8)));
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private LogSettings log() {
        return LogSettings.singleNode(broker.bootstrapServers());
    }

    private String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    private void record(DomainEvent event) {
        EventTypes.EventType type = EventTypes.of(event.getClass());
        try (EventLogWriter writer = EventLogWriter.open(log())) {
            written++;
            writer.append(
                    List.of(new LogEntry(
                            written,
                            Instant.parse("2026-11-02T00:00:00Z"),
                            "event000000" + written,
                            type.name(),
                            type.revision(),
                            "any",
                            "any/" + written,
                            0,
                            null,
                            EventCodec.encode(event))),
                    List.of(),
                    List.of());
        }
    }

    private static ReportIssued issued(String id, Report report, byte[] sealed) {
        return new ReportIssued(
                id,
                report.agreement(),
                report.period(),
                report.from(),
                report.to(),
                report.asOf().position(),
                report.rules(),
                report.tzdata(),
                Seal.sha256(sealed),
                sealed.length,
                Seal.fields(sealed));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aReportThatComesOutTheSameMatches() {
        assertThat(reports.verify("rep0rt000001", null)).isZero();
        assertThat(said())
                .isEqualToNormalizingNewlines(
                        "matches: report rep0rt000001, agreement qm-2231, period 2026-10, position 1," + " sha256 "
                                + Seal.sha256(json) + "\n");
    }

    @Test
    void ofAReportThatComesOutOtherwiseTheFirstFieldIsNamed() {
        assertThat(reports.verify("rep0rt000002", null)).isEqualTo(1);
        assertThat(said())
                .isEqualToNormalizingNewlines("differs: report rep0rt000002 was sealed with displayed \"100%\","
                        + " but comes out with \"no data\"\n");
    }

    @Test
    void whatACustomerKeepsIsComparedToo() throws IOException {
        Path file = directory.resolve("theirs.json");
        Files.write(file, Json.STORED.writerWithDefaultPrettyPrinter().writeValueAsBytes(Json.STORED.readTree(json)));
        assertThat(reports.verify("rep0rt000001", file)).isZero();
        assertThat(said()).contains("matches: " + file);

        Files.writeString(file, text().replace("\"provisional\":true", "\"provisional\":false"));
        assertThat(reports.verify("rep0rt000001", file)).isEqualTo(1);
        assertThat(said()).contains("differs: " + file + " has provisional false, the report has true");

        Files.writeString(file, "nothing");
        assertThat(reports.verify("rep0rt000001", file)).isEqualTo(1);
        assertThat(reports.verify("rep0rt000001", directory.resolve("none"))).isEqualTo(2);
    }

    @Test
    void whatIsNotOnTheLogIsUnknown() {
        assertThat(reports.verify("rep0rt000003", null)).isEqualTo(2);
        assertThat(reports.print("none", "2026-10", Long.MAX_VALUE)).isEqualTo(2);
        assertThat(reports.print("qm-2231", "2026-13", Long.MAX_VALUE)).isEqualTo(2);
        assertThat(reports.print("qm-2231", "+10000-01-01..+10000-01-02", Long.MAX_VALUE))
                .isEqualTo(2);
        assertThat(reports.print("qm-2231", "2026-10", 9)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(5);
        assertThat(said()).isEmpty();
    }

    @Test
    void aReportIsPrintedAsOfAPosition() {
        assertThat(reports.print("qm-2231", "2026-10", 1)).isZero();
        assertThat(out.toByteArray()).isEqualTo(json);
    }
}
