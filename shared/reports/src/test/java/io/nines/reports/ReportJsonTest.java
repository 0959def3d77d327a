package io.nines.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nines.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportJsonTest {
    /** Jackson's own way to write records: slower, and it cannot forget a field or mistake one for another. */
    private static final JsonMapper SLOW = Json.STORED
            .rebuild()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .build();

    @ParameterizedTest
    @CsvSource({"full,report.rules-1.json", "sparse,report.rules-1.sparse.json"})
    void theFormOfAReportIsPinned(String sample, String file) throws IOException {
        assertThat(new String(ReportJson.bytes(sample(sample)), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(golden(file));
        assertThat(ReportJson.read(golden(file).strip().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(sample(sample));
    }

    @ParameterizedTest
    @CsvSource({"full", "sparse", "large"})
    void everyFieldIsWrittenUnderItsNameAndInOrder(String sample) throws IOException {
        Report report = sample(sample);
        assertThat(ReportJson.bytes(report)).isEqualTo(SLOW.writeValueAsBytes(report));
        assertThat(ReportJson.read(ReportJson.bytes(report))).isEqualTo(report);
    }

    @Test
    void whatIsNoReportIsNotRead() {
        assertThatThrownBy(() -> ReportJson.read("{\"agreement\":\"a\",\"more\":1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("this is no report");
    }

    private static Report sample(String name) {
        return switch (name) {
            case "full" -> SampleReports.full();
            case "sparse" -> SampleReports.sparse();
            default -> SampleReports.large(3_000);
        };
    }

    private static String golden(String file) throws IOException {
        try (InputStream in = ReportJsonTest.class.getResourceAsStream("/golden/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
