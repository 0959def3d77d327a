package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be used stops the start with one line that says which and why. */
class UnusableSettingsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "NINES_COLOUR, red, there is no such setting",
        "NINES_PORT, eighty, a port is a number",
        "NINES_PORT, 70000, a port is a number",
        "NINES_ADMIN_KEY, short, at least 32 characters",
        "NINES_FLUSH, sometimes, always or os",
        "NINES_ZONE, Mars/Olympus, a zone such as",
        "NINES_URL, status.example.com, an address such as",
        "NINES_LATE_REACH, long, a duration such as",
        "NINES_MAX_BODY, huge, a size such as",
        "NINES_CHECKS_KEPT_BYTES, many, a whole number",
    })
    void isNamedWithTheReason(String name, String value, String reason) throws Exception {
        assertThat(failure(directory.resolve("data"), Map.of(name, value)))
                .startsWith("nines: " + name)
                .contains(reason);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(failure(directory.resolve("data"), Map.of("NINES_PORT", port)))
                    .contains(port);
            assertThat(failure(directory.resolve("data"), Map.of("NINES_KAFKA_PORT", port)))
                    .contains(port);
        }
    }

    @Test
    void aDataDirectoryThatIsAFileIsNamed() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(failure(directory.resolve("data"), Map.of("NINES_DATA", file.toString())))
                .contains(file.toString());
    }

    @Test
    void aDataDirectoryInUseIsNamed() throws Exception {
        Path data = directory.resolve("data");
        try (Nines running = Nines.start(data)) {
            Path errors = directory.resolve("second");
            assertThat(failure(errors, Map.of("NINES_DATA", data.toString()))).contains(data.toString());
            assertThat(running.get("/").statusCode()).isEqualTo(200);
        }
    }

    /** The one line that a start ended with. */
    private static String failure(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".err"));
        Process process = Nines.launch(data, settings, List.of());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        List<String> said = Nines.errors(data).lines().toList();
        assertThat(said).hasSize(1);
        return said.get(0);
    }
}
