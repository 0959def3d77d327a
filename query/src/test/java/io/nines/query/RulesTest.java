package io.nines.query;

import static io.nines.query.Declarations.affected;
import static io.nines.query.Declarations.announced;
import static io.nines.query.Declarations.declared;
import static io.nines.query.Declarations.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.DetectionPolicy;
import io.nines.contract.Impact;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.Role;
import io.nines.contract.Status;
import io.nines.contract.StatusChange;
import io.nines.contract.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was answered by a revision of the rules is answered by it for ever: a log of its own, and the answers as files. */
class RulesTest {
    private static final String READER = "reader000001";
    private static final Log LOG = new Log(Log.directory());
    private static Query query;

    @BeforeAll
    static void tell() {
        LOG.story.tell("access-key/" + READER, Query.key(READER, Role.READER));
        LOG.story.tell(
                "component/api",
                new ComponentRegistered("api", "API", null, 1, null, Visibility.PUBLIC, DetectionPolicy.DEFAULT));
        LOG.story.tell(
                "observed/api/2026-01",
                new ObservedStatusChanged(
                        "api",
                        Instant.parse("2026-01-02T00:00:00Z"),
                        List.of(
                                change("2026-01-02T00:00:00Z", Status.UP),
                                change("2026-01-10T10:00:00Z", Status.DOWN),
                                change("2026-01-10T12:00:00Z", Status.PARTIAL),
                                change("2026-01-10T12:30:00Z", Status.UP)),
                        List.of()));
        LOG.story.tell(
                "incident/broken",
                declared("broken", "2026-01-10T09:00:00Z", affected("api", Impact.DOWN)),
                resolved("broken", "2026-01-10T13:00:00Z"));
        LOG.story.tell(
                "maintenance/planned", announced("planned", "2026-01-10T11:00:00Z", "2026-01-10T14:00:00Z", "api"));
        long last = LOG.story.tell(
                "detection/2026-02", new ObservedThrough(Instant.parse("2026-02-01T00:00:00Z"), null, 1, List.of()));
        query = Query.start(LOG.settings, Log.directory().resolve("query"));
        query.await(last);
    }

    @AfterAll
    static void stop() {
        query.close();
        LOG.close();
    }

    @ParameterizedTest
    @CsvSource({
        "uptime-1,uptime,&rules=1",
        "timeline-1,timeline,&rules=1",
        "uptime-2-observed-apart,uptime,&rules=2",
        "uptime-2-observed-good,uptime,&rules=2&maintenance=good",
        "uptime-2-declared-apart,uptime,&rules=2&basis=declared",
        "uptime-2-declared-ignored,uptime,&rules=2&basis=declared&maintenance=ignored",
        "timeline-2-declared-apart,timeline,&rules=2&basis=declared&maintenance=apart",
    })
    void aRevisionAnswersAsItAlwaysDid(String file, String read, String how) throws IOException {
        String body = query.get(
                        READER,
                        "/api/components/api/" + read + "?from=2026-01-01T00:00:00Z&to=2026-02-15T00:00:00Z" + how)
                .body();
        assertThat(ofTheRules(body)).isEqualTo(golden(file));
    }

    /** Zone data comes with the JDK, and the chain value with the log: neither is the rules' doing. */
    private static String ofTheRules(String body) {
        return body.replace("\"" + ZoneRulesProvider.getVersions("UTC").lastKey() + "\"", "\"...\"")
                .replaceFirst("\"chain\":\"[0-9a-f]{64}\"", "\"chain\":\"...\"");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = RulesTest.class.getResourceAsStream("/uptime/" + name + ".json")) {
            assertThat(in).as("the file of " + name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static StatusChange change(String at, Status status) {
        return new StatusChange(Instant.parse(at), status);
    }
}
