package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of a log, and what the document says of the API. */
class VerifiedLogTest {
    @TempDir
    Path directory;

    @Test
    void aRunningLogIsVerifiedThroughItsPortAndAStoppedOneFromItsFiles() throws Exception {
        Path data = directory.resolve("data");
        Map<String, String> port = Map.of("NINES_KAFKA_PORT", Integer.toString(freePort()));
        try (Nines nines = Nines.start(data, port)) {
            nines.put("/api/components/api", "{\"name\":\"API\"}");
            var posted = nines.post(
                    "/api/checks",
                    "application/json",
                    "{\"component\":\"api\",\"at\":\"" + Instant.now() + "\",\"outcome\":\"up\"}");
            String after = posted.headers().firstValue("Nines-Checks").orElseThrow();
            nines.read("/api/components/api?afterChecks=" + after);
            assertThat(said(data, port, 0)).startsWith("The log holds: ");
            assertThat(said(data, Map.of(), 1)).isEmpty();
            assertThat(Nines.errors(data)).contains("nines: ").contains(data.toString());
        }
        assertThat(said(data, Map.of(), 0)).startsWith("The log holds: ");
    }

    @Test
    void theApiDocumentHoldsEveryRouteOfBothSides() {
        try (Nines nines = Nines.start(directory.resolve("data"))) {
            JsonNode paths = nines.read("/openapi.json").get("paths");
            assertThat(paths.at("/~1api~1components~1{id}").properties().stream()
                            .map(Map.Entry::getKey))
                    .contains("get", "put");
            assertThat(paths.properties().stream().map(Map.Entry::getKey))
                    .contains(
                            "/api/checks",
                            "/api/components",
                            "/api/components/{id}/retire",
                            "/api/components/{id}/uptime",
                            "/api/components/{id}/timeline",
                            "/api/components/{id}/outages",
                            "/api/components/{id}/checks",
                            "/api/components/{id}/latency",
                            "/api/uptime",
                            "/api/keys",
                            "/api/keys/{id}/revoke",
                            "/api/keys/{id}/void",
                            "/api/texts/{id}/erase",
                            "/api/probes");
        }
    }

    private static String said(Path data, Map<String, String> settings, int code)
            throws IOException, InterruptedException {
        Process verifier = Nines.launch(data, settings, List.of("verify-log"));
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor()).as(said + Nines.errors(data)).isEqualTo(code);
        return said;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
