package io.nines.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.contract.PageEvent.PageLink;
import io.nines.contract.Severity;
import io.nines.contract.Status;
import io.nines.contract.TextEntry;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.Visibility;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents, maintenance, languages and earlier views as they are served. */
class PagesOverLogTest {
    private static final Instant T0 = Instant.parse("2026-11-19T13:00:00Z");
    private static final String SALT = "00112233445566778899aabbccddeeff";

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedBroker broker;
    private EventFeed feed;
    private PageApplication page;
    private int texts;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("broker"), 0, false));
        LogSettings log = LogSettings.singleNode(broker.bootstrapServers());
        Topics.ensure(log);
        feed = new EventFeed(log);
        feed.registered(T0, "api", "API", "Core", 1).observed(T0, "api", T0, Status.UP);
        feed.through(T0, T0, T0, 2);
        page = new PageApplication(log, directory.resolve("page"), Map.of());
    }

    @AfterEach
    void stop() {
        page.close();
        feed.close();
        broker.close();
    }

    @Test
    void incidentShowsOnItsPageTheFrontTheDayAndTheHistory() throws Exception {
        declare(minute(10), "cards0000001", "Cards fail", "We look into it.", null);
        served();
        assertThat(body("/")).contains("API is down.", "We look into it.", "href=\"/incidents/cards0000001\"");
        assertThat(body("/incidents/cards0000001")).contains("Cards fail", "Investigating", "We look into it.");
        assertThat(body("/days/2026-11-19")).contains("/incidents/cards0000001");
        assertThat(body("/history")).contains("November 2026", "1 incident", "/incidents/cards0000001");
        assertThat(body("/history/2026-11")).contains("Cards fail");
        resolve(minute(20), "cards0000001", "It works again.");
        served();
        assertThat(body("/")).contains("Everything is working.", "Past incidents", "It works again.");
        assertThat(body("/incidents/cards0000001")).contains("Resolved", "10 min");
    }

    @Test
    void windowGoesFromUpcomingToRunningToCompletedByTheClock() throws Exception {
        page.clock().set(minute(5));
        announce(minute(1), "window000001", "Database move", minute(60), minute(120));
        served();
        assertThat(body("/")).contains("Database move", "Everything is working.");
        assertThat(body("/maintenance/window000001")).contains("Planned, today", "Announced 59 min before it starts");
        page.clock().set(minute(61));
        page.await(() -> bodyNow("/").contains("Maintenance running"), "the window to run");
        assertThat(body("/")).contains("Everything is working, with maintenance on API.", "1 min of 1 h");
        page.clock().set(minute(121));
        page.await(() -> !bodyNow("/").contains("Maintenance running"), "the window to end");
        assertThat(body("/maintenance/window000001")).contains("Completed");
        assertThat(body("/maintenance")).contains("Database move");
    }

    @Test
    void whatTheIncidentOrWindowIsNotThereForIsSaid() throws Exception {
        served();
        for (String path :
                List.of("/incidents/nothing", "/maintenance/nothing", "/history/1999-01", "/history?component=no")) {
            assertThat(get(path, "Accept", "text/html").statusCode()).as(path).isEqualTo(404);
            assertThat(get(path, "Accept", "text/html").body()).contains("There is nothing here.");
        }
    }

    @Test
    void mergedIncidentLeadsToTheOneInWhichItGoesOn() throws Exception {
        declare(minute(10), "cards0000001", "Cards fail", "One.", null);
        declare(minute(11), "cards0000002", "Cards fail, too", "Two.", null);
        feed.add(minute(12), new IncidentMerged("cards0000002", "cards0000001"));
        served();
        HttpResponse<String> answer = get("/incidents/cards0000002");
        assertThat(answer.statusCode()).isBetween(300, 399);
        assertThat(answer.headers().firstValue("Location")).hasValue("/incidents/cards0000001");
    }

    @Test
    void languageIsTheBrowsersOrTheVisitorsAndIsKept() throws Exception {
        served();
        assertThat(get("/", "Accept-Language", "de-DE,de;q=0.9").body())
                .contains("<html lang=\"de\"", "Alles funktioniert.");
        HttpResponse<String> chosen = get("/?lang=fr");
        assertThat(chosen.body()).contains("<html lang=\"fr\"", "Tout fonctionne.");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("lang=fr").contains("SameSite=Lax");
        assertThat(get("/", "Cookie", "lang=fr", "Accept-Language", "de").body())
                .contains("Tout fonctionne.");
        assertThat(get("/?lang=xx").body()).contains("Everything is working.");
    }

    @Test
    void earlierViewShowsWhatWasRecordedByThen() throws Exception {
        declare(minute(10), "cards0000001", "Cards fail", "We look into it.", null);
        resolve(minute(20), "cards0000001", "It works again.");
        served();
        page.clock().set(minute(30));
        String then = body("/?at=2026-11-19T13:15:00Z");
        assertThat(then)
                .contains("This is not the live page. It shows Thu 19 Nov 2026, 13:15:00 UTC.")
                .contains("API is down.", "We look into it.", "rebuilt from log position 4")
                .doesNotContain("It works again.", "href=\"/subscribe\"");
        assertThat(body("/?at=2026-11-19T13:05:00Z")).contains("Everything is working.");
        assertThat(body("/?at=2026-11-19T13:25")).contains("rebuilt from log position 5");
        assertThat(body("/incidents/cards0000001?at=2026-11-19T13:15:00Z")).doesNotContain("It works again.");
        assertThat(get("/incidents/cards0000001?at=2026-11-19T13:05:00Z").statusCode())
                .isEqualTo(404);
    }

    @Test
    void instantsThatCannotBeShownAreRefusedWithTheReason() throws Exception {
        served();
        assertThat(get("/?at=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/?at=2030-01-01T00:00:00Z").body()).contains("That has not come yet.");
        HttpResponse<String> early = get("/?at=2020-01-01T00:00:00Z");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(early.body()).contains("There was no page then.");
    }

    @Test
    void whoLooksBackTooOftenIsAskedToWait() throws Exception {
        served();
        int answers = 0;
        HttpResponse<String> last = get("/?at=2020-01-01T00:00:00Z");
        while (last.statusCode() != 429 && answers++ < 100) {
            last = get("/?at=2020-01-01T00:00:00." + (100 + answers) + "Z");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void erasedTextIsGoneFromEveryViewAlsoFromEarlierOnes() throws Exception {
        TextEntry secret = declare(minute(10), "cards0000001", "Cards fail", "Jane broke it.", null);
        served();
        page.clock().set(minute(40));
        assertThat(body("/?at=2026-11-19T13:15:00Z")).contains("Jane broke it.");
        feed.add(minute(30), new TextErased(secret.id()), List.of(), List.of(secret.id()));
        served();
        page.await(() -> !bodyNow("/").contains("Jane broke it."), "the text to go");
        for (String path : List.of("/", "/incidents/cards0000001", "/?at=2026-11-19T13:15:00Z")) {
            assertThat(body(path))
                    .doesNotContain("Jane")
                    .contains("This text was removed on Thu 19 Nov 2026, 13:30 UTC");
        }
    }

    @Test
    void operatorsMayGiveNameLogoColourAndLinks() throws Exception {
        feed.add(
                minute(1),
                new PageDesigned(
                        "Quillmarsh",
                        "data:image/png;base64,iVBORw0KGgo=",
                        "#123456",
                        List.of(new PageLink("Help", "https://help.example.org/"))));
        served();
        String html = body("/");
        assertThat(html)
                .contains(
                        "Quillmarsh",
                        "--head: #123456; --on-head: #fff;",
                        "/assets/logo-",
                        "href=\"https://help.example.org/\"");
    }

    private static Instant minute(int minutes) {
        return T0.plusSeconds(minutes * 60L);
    }

    private TextEntry text(String text) {
        return new TextEntry(String.format("text%08d", texts++), SALT, text);
    }

    private TextEntry declare(Instant at, String id, String title, String message, Instant startedAt) {
        TextEntry called = text(title);
        TextEntry said = text(message);
        feed.add(
                at,
                new IncidentDeclared(
                        id,
                        called.ref(),
                        Severity.HIGH,
                        Visibility.PUBLIC,
                        startedAt,
                        null,
                        List.of(new AffectedComponent("api", Impact.DOWN)),
                        new IncidentUpdate("update000001", IncidentStatus.INVESTIGATING, said.ref(), null)),
                List.of(called, said),
                List.of());
        return said;
    }

    private void resolve(Instant at, String id, String message) {
        TextEntry said = text(message);
        IncidentUpdate update = new IncidentUpdate("update000002", IncidentStatus.RESOLVED, said.ref(), null);
        feed.add(at, new IncidentUpdated(id, update, List.of()), List.of(said), List.of());
    }

    private void announce(Instant at, String id, String title, Instant from, Instant to) {
        TextEntry called = text(title);
        feed.add(
                at,
                new MaintenanceAnnounced(
                        id,
                        called.ref(),
                        List.of(new AffectedComponent("api", Impact.DEGRADED)),
                        from,
                        to,
                        new MaintenanceUpdate("update000001", null, null),
                        null),
                List.of(called),
                List.of());
    }

    private void served() {
        page.await(feed.position());
    }

    private String body(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return read(answer);
    }

    /** As it reads: what marks instants for the script is not part of the sentences. */
    private static String read(HttpResponse<String> answer) {
        return answer.body().replaceAll("</?time[^>]*>", "");
    }

    private String bodyNow(String path) {
        try {
            return read(get(path));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(page.url() + path));
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
