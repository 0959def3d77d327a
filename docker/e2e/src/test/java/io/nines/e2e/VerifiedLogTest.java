package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of a log. */
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
            assertThat(said(data, Map.of(), 2)).isEmpty();
            assertThat(Nines.errors(data)).contains("nines: ").contains(data.toString());
        }
        assertThat(said(data, Map.of(), 0)).startsWith("The log holds: ");
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
