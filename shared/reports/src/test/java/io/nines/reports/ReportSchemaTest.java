package io.nines.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the API document says of reports is written by hand, since it tells more than the code can. */
class ReportSchemaTest {
    @Test
    void everyFieldOfAReportIsDescribedInItsOrder() throws IOException {
        JsonNode schemas;
        try (InputStream in = Report.class.getResourceAsStream("/META-INF/swagger/nines-reports.json")) {
            schemas = new ObjectMapper().readTree(in).at("/components/schemas");
        }
        List<Class<?>> records = Stream.concat(
                        Stream.of(Report.class), Arrays.stream(Report.class.getDeclaredClasses()))
                .filter(Class::isRecord)
                .toList();
        assertThat(records).hasSizeGreaterThan(10);
        for (Class<?> record : records) {
            String name = record == Report.class ? "Report" : "Report." + record.getSimpleName();
            List<String> described = new ArrayList<>();
            schemas.path(name).path("properties").fieldNames().forEachRemaining(described::add);
            assertThat(described)
                    .as(name)
                    .containsExactly(Arrays.stream(record.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toArray(String[]::new));
        }
    }
}
