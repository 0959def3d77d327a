package io.nines.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nines.contract.EventCodec;
import io.nines.contract.Json;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.contract.ReportEvent.SealedField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] JSON = ReportJson.bytes(SampleReports.full());

    private static ReportIssued issued(byte[] json) {
        Report report = ReportJson.read(json);
        ReportIssued event = new ReportIssued(
                "rep0rt000001",
                report.agreement(),
                report.period(),
                report.from(),
                report.to(),
                report.asOf().position(),
                report.rules(),
                report.tzdata(),
                Seal.sha256(json),
                json.length,
                Seal.fields(json));
        return (ReportIssued) EventCodec.decode("report-issued", 1, EventCodec.encode(event));
    }

    private static byte[] changed(String from, String to) {
        String text = new String(JSON, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyFieldIsSealedInOrderWithTheHashOfItsBytes() {
        List<SealedField> fields = Seal.fields(JSON);
        assertThat(fields)
                .extracting(SealedField::name)
                .containsExactlyElementsOf(Stream.of(Report.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
        assertThat(field(fields, "attainmentPercent").sha256()).isEqualTo(sha256("99.986111"));
        assertThat(field(fields, "customer").sha256()).isEqualTo(sha256("\"Tarnhollow \\\"Bank\\\" \u00e9\u2028\""));
        assertThat(field(fields, "excludedTotals").sha256())
                .isEqualTo(sha256(
                        "[{\"clause\":\"planned-maintenance\",\"leftOutMillis\":3600000,\"downMillis\":3600000}]"));
    }

    @Test
    void onlyPlainValuesAreSealedAsTheyAre() {
        List<SealedField> fields = Seal.fields(ReportJson.bytes(SampleReports.sparse()));
        assertThat(field(fields, "displayed").value()).hasToString("\"no data\"");
        assertThat(field(fields, "attainmentPercent").value()).hasToString("null");
        assertThat(field(fields, "provisional").value()).hasToString("true");
        assertThat(field(Seal.fields(JSON), "attainmentPercent").value()).hasToString("99.986111");
        assertThat(field(fields, "outages").value()).isNull();
        assertThat(field(fields, "asOf").value()).isNull();
    }

    @Test
    void theSameBytesDoNotDiffer() {
        assertThat(Seal.difference(issued(JSON), JSON)).isNull();
    }

    @Test
    void theFirstFieldThatDiffersIsNamedWithBothValues() {
        assertThat(Seal.difference(
                        issued(JSON), changed("\"attainmentPercent\":99.986111", "\"attainmentPercent\":99.9")))
                .isEqualTo(new Seal.Difference("attainmentPercent", "99.986111", "99.9"));
        assertThat(Seal.difference(
                        issued(JSON), changed("\"through\":\"2026-11-01T00:00:00.000Z\"", "\"through\":null")))
                .isEqualTo(new Seal.Difference("through", "\"2026-11-01T00:00:00.000Z\"", "null"));
    }

    @Test
    void ofAListThatDiffersTheHashesAreTold() {
        Seal.Difference difference = Seal.difference(issued(JSON), changed("3599887", "3599888"));
        assertThat(difference.field()).isEqualTo("outages");
        assertThat(difference.sealed()).startsWith("sha256 ").isNotEqualTo(difference.recomputed());
    }

    @Test
    void aFieldThatIsMissingOrNewIsNamed() {
        assertThat(Seal.difference(issued(JSON), changed("\"met\":false,", "")))
                .isEqualTo(new Seal.Difference("met", "false", "(not there)"));
        assertThat(Seal.difference(issued(JSON), changed("\"met\":false,", "\"more\":1,\"met\":false,")))
                .isEqualTo(new Seal.Difference("met", "false", "(not there)"));
    }

    @Test
    void whiteSpaceAloneIsADifferenceOfTheWhole() {
        byte[] spaced = changed("{\"agreement\":", "{ \"agreement\":");
        assertThat(Seal.difference(issued(JSON), spaced))
                .isEqualTo(new Seal.Difference("(the whole)", Seal.sha256(JSON), Seal.sha256(spaced)));
    }

    @Test
    void whatSomebodyHasOfAReportIsComparedWithoutItsWhiteSpace() throws IOException {
        byte[] pretty = Json.STORED.writerWithDefaultPrettyPrinter().writeValueAsBytes(Json.STORED.readTree(JSON));
        assertThat(pretty).isNotEqualTo(JSON);
        assertThat(Seal.difference(JSON, pretty)).isNull();
        assertThat(Seal.difference(JSON, changed("\"spentMillis\":3600000", "\"spentMillis\":0"))
                        .field())
                .isEqualTo("errorBudget");
    }

    @Test
    void whatIsNoObjectHasNoFields() {
        assertThatThrownBy(() -> Seal.fields("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Seal.fields("{\"a\":".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SealedField field(List<SealedField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(String text) {
        return Seal.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
