package io.nines.timeline.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nines.timeline.Interval;
import io.nines.timeline.agreement.MaintenanceWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads files of cases. */
final class CaseFile {
    static final String COMPONENT = "it";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CaseFile() {}

    static List<JsonNode> cases(String file) {
        try (InputStream in = CaseFile.class.getResourceAsStream("/sla-cases/" + file)) {
            List<JsonNode> cases = new ArrayList<>();
            JSON.readTree(in).get("cases").forEach(cases::add);
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long instant(JsonNode node) {
        return Instant.parse(node.asText()).toEpochMilli();
    }

    static Interval span(JsonNode node) {
        return new Interval(
                instant(node.get("start")), node.get("end").isNull() ? Long.MAX_VALUE : instant(node.get("end")));
    }

    /** Windows that were on record long before. */
    static List<MaintenanceWindow> windows(JsonNode node) {
        List<MaintenanceWindow> windows = new ArrayList<>();
        for (JsonNode span : node) {
            windows.add(MaintenanceWindow.announced("w" + windows.size(), 0, span(span), COMPONENT));
        }
        return windows;
    }
}
