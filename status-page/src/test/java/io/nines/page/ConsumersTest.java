package io.nines.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nines.contract.Ids;
import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other people's programs read what is served: the statuspage.io client, rss-parser and ical.js, under Node. */
class ConsumersTest {
    private static final Path SOURCE = Path.of("src", "test", "consumers");
    private static final Path WORK = Path.of("target", "consumers");
    private static final long PATIENCE_MINUTES = 3;

    @TempDir
    static Path directory;

    private static ServedPage served;
    private static JsonNode read;

    @BeforeAll
    static void letThemRead() throws Exception {
        boolean present = isOnPath("node") && isOnPath("npm");
        if (!present && System.getenv("CI") == null) {
            System.out.println("skipped: other people's readers, there is no node and npm");
        }
        Assumptions.assumeTrue(present || System.getenv("CI") != null, "there is no node and npm");
        install();
        served = new ServedPage(directory, Map.of("nines.page.url", ServedPage.ADDRESS));
        served.component("api", "API", "Core")
                .component("web", "Web", null)
                .declare("1nc1d3nt0001", "API is down", "We are looking.", "api", Impact.DOWN)
                .update("1nc1d3nt0001", "upd4t3000002", IncidentStatus.IDENTIFIED, "<b>It</b> is the disk & more.")
                .announce(
                        "w1nd0w000001",
                        "New disks, again; \\ü",
                        "Line one\nline two",
                        "web",
                        ServedPage.NOW.plus(Duration.ofHours(1)),
                        ServedPage.NOW.plus(Duration.ofHours(2)))
                .await();
        read = new JsonMapper().readTree(run("node", "read.cjs", served.url()));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Once for each lock file. */
    private static void install() throws Exception {
        Files.createDirectories(WORK);
        Path lock = WORK.resolve("package-lock.json");
        boolean current = Files.exists(WORK.resolve("node_modules/ical.js"))
                && Files.exists(lock)
                && Files.mismatch(SOURCE.resolve("package-lock.json"), lock) == -1;
        for (String file : List.of("package.json", "package-lock.json", "read.cjs")) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!current) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(WORK.toAbsolutePath(), "out", ".txt");
        Path err = Files.createTempFile(WORK.toAbsolutePath(), "err", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(String.join(" ", command) + ": " + Files.readString(err) + Files.readString(out))
                .isTrue();
        return Files.readString(out);
    }

    @Test
    void statuspageClientReadsEveryDocument() {
        JsonNode statuspage = read.get("statuspage");
        assertThat(statuspage.at("/status/status/indicator").asText()).isEqualTo("major");
        assertThat(statuspage.at("/summary/status/description").asText()).isEqualTo("Partial System Outage");
        assertThat(statuspage.at("/summary/page/url").asText()).isEqualTo(ServedPage.ADDRESS);
        assertThat(statuspage.at("/components/components").findValuesAsText("name"))
                .containsExactly("Core", "API", "Web");
        assertThat(statuspage.at("/components/components/1/id").asText()).isEqualTo(Ids.derived("api"));
        assertThat(statuspage.at("/incidents/incidents/0/id").asText()).isEqualTo("1nc1d3nt0001");
        assertThat(statuspage
                        .at("/unresolved/incidents/0/incident_updates/0/body")
                        .asText())
                .isEqualTo("<b>It</b> is the disk & more.");
        assertThat(statuspage
                        .at("/maintenances/scheduled_maintenances/0/status")
                        .asText())
                .isEqualTo("scheduled");
        assertThat(statuspage.at("/upcoming/scheduled_maintenances")).hasSize(1);
        assertThat(statuspage.get("active").has("scheduled_maintenances")).isTrue();
    }

    @Test
    void rssParserReadsAtomAndRss() {
        for (String format : List.of("atom", "rss")) {
            JsonNode items = read.at("/" + format + "/items");
            assertThat(items).as(format).hasSize(2);
            assertThat(items.findValuesAsText("title"))
                    .containsExactlyInAnyOrder("API is down", "Maintenance: New disks, again; \\ü");
            assertThat(items.findValuesAsText("link")).contains(ServedPage.ADDRESS + "/incidents/1nc1d3nt0001");
            assertThat(items.findValuesAsText("content").toString())
                    .contains("&lt;b&gt;It&lt;/b&gt; is the disk &amp; more.");
            assertThat(items.findValuesAsText("isoDate")).contains("2026-11-19T14:03:12.000Z");
        }
        assertThat(read.at("/atom/items/0/id").asText())
                .isEqualTo(read.at("/rss/items/0/guid").asText());
    }

    @Test
    void icalJsReadsTheCalendar() {
        JsonNode calendar = read.get("calendar");
        assertThat(calendar.get("name").asText()).isEqualTo("Nines: maintenance");
        assertThat(calendar.get("refresh").asText()).isEqualTo("PT15M");
        assertThat(calendar.get("events")).hasSize(1);
        JsonNode event = calendar.at("/events/0");
        assertThat(event.get("summary").asText()).isEqualTo("Maintenance: New disks, again; \\ü");
        assertThat(event.get("description").asText()).startsWith("Line one\nline two\n\nAs of position");
        assertThat(event.get("start").asText()).isEqualTo("2026-11-19T15:03:12.000Z");
        assertThat(event.get("end").asText()).isEqualTo("2026-11-19T16:03:12.000Z");
        assertThat(event.get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(event.get("sequence").asInt()).isZero();
    }
}
