package io.nines.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nines.contract.Impact;
import io.nines.contract.IncidentStatus;
import io.nines.contract.TextEvent.TextErased;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds, calendars, badges, banner and the v2 API as they are served. */
class DocumentsOverLogTest {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("/history.atom", "application/atom+xml; charset=utf-8"),
            Map.entry("/history.rss", "application/rss+xml; charset=utf-8"),
            Map.entry("/history.json", "application/feed+json"),
            Map.entry("/maintenance.ics", "text/calendar; charset=utf-8"),
            Map.entry("/maintenance/w1nd0w000001.ics", "text/calendar; charset=utf-8"),
            Map.entry("/components/api.atom", "application/atom+xml; charset=utf-8"),
            Map.entry("/components/api.rss", "application/rss+xml; charset=utf-8"),
            Map.entry("/components/api.json", "application/feed+json"),
            Map.entry("/components/api.ics", "text/calendar; charset=utf-8"),
            Map.entry("/groups/core-systems.atom", "application/atom+xml; charset=utf-8"),
            Map.entry("/groups/core-systems.ics", "text/calendar; charset=utf-8"),
            Map.entry("/badges/status.svg", "image/svg+xml; charset=utf-8"),
            Map.entry("/badges/status.json", "application/json; charset=utf-8"),
            Map.entry("/badges/api/status.svg", "image/svg+xml; charset=utf-8"),
            Map.entry("/badges/api/uptime.svg?days=30", "image/svg+xml; charset=utf-8"),
            Map.entry("/badges/api/uptime.json", "application/json; charset=utf-8"),
            Map.entry("/banner.js", "text/javascript; charset=utf-8"),
            Map.entry("/banner.json", "application/json; charset=utf-8"),
            Map.entry("/api/v2/summary.json", "application/json; charset=utf-8"),
            Map.entry("/api/v2/status.json", "application/json; charset=utf-8"),
            Map.entry("/api/v2/components.json", "application/json; charset=utf-8"),
            Map.entry("/api/v2/incidents.json", "application/json; charset=utf-8"),
            Map.entry("/api/v2/incidents/unresolved.json", "application/json; charset=utf-8"),
            Map.entry("/api/v2/scheduled-maintenances.json", "application/json; charset=utf-8"),
            Map.entry("/api/v2/scheduled-maintenances/upcoming.json", "application/json; charset=utf-8"),
            Map.entry("/api/v2/scheduled-maintenances/active.json", "application/json; charset=utf-8"));

    @TempDir
    Path directory;

    private ServedPage served;

    @BeforeEach
    void start() {
        served = new ServedPage(
                directory, Map.of("nines.page.url", ServedPage.ADDRESS, "nines.page.name", "Quillmarsh"));
        served.component("api", "API", "Core systems")
                .declare("1nc1d3nt0001", "API is slow", "We are looking.", "api", Impact.DEGRADED)
                .announce(
                        "w1nd0w000001",
                        "New disks",
                        "Nothing to do.",
                        "api",
                        ServedPage.NOW.plusSeconds(60),
                        ServedPage.NOW.plusSeconds(120))
                .await();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    @Test
    void everythingIsServedToAnybodyFromAnywhereAndNotSentTwice() {
        TYPES.forEach((path, type) -> {
            HttpResponse<String> answer = served.get(path, "Accept", "application/something-else");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Content-Type")).as(path).containsExactly(type);
            assertThat(header(answer, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(path).isEqualTo("cross-origin");
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .as(path)
                    .hasSize(1);
            HttpResponse<String> again = served.get(path, "If-None-Match", header(answer, "ETag"));
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(header(again, "Access-Control-Allow-Origin")).as(path).isEqualTo("*");
        });
    }

    @Test
    void answersSayWhatTheySpeakFrom() {
        assertThat(header(served.get("/api/v2/summary.json"), "Nines-Position"))
                .isEqualTo(Long.toString(served.feed().position()));
        assertThat(served.get("/badges/status.svg").body())
                .contains("As of position " + served.feed().position());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/components/nothing.atom",
                "/components/api.xml",
                "/groups/nothing.rss",
                "/maintenance/nothing.ics",
                "/badges/nothing/status.svg",
                "/badges/api/status.png",
                "/api/v2/nothing.json")) {
            assertThat(served.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String days : List.of("0", "367", "x", "-1", "1e3")) {
            assertThat(served.get("/badges/api/uptime.svg?days=" + days).statusCode())
                    .as(days)
                    .isEqualTo(400);
        }
    }

    @Test
    void changeIsServedAtOnceAndDatedThen() {
        served.page().clock().set(ServedPage.NOW.plusSeconds(10));
        HttpResponse<String> before = served.get("/history.atom");
        served.page().clock().set(ServedPage.NOW.plusSeconds(20));
        String modified = header(served.get("/history.atom"), "Last-Modified");
        assertThat(modified).isNotNull();
        assertThat(served.get("/history.atom", "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        served.page().clock().set(ServedPage.NOW.plusSeconds(30));
        served.update("1nc1d3nt0001", "upd4t3000002", IncidentStatus.IDENTIFIED, "It is the disk.")
                .await();
        HttpResponse<String> after = served.get("/history.atom", "If-Modified-Since", modified);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("It is the disk.").isNotEqualTo(before.body());
        assertThat(header(after, "Last-Modified"))
                .as("within the second of a change")
                .isNull();
        served.page().clock().set(ServedPage.NOW.plusSeconds(40));
        assertThat(header(served.get("/history.atom"), "Last-Modified")).isEqualTo("Thu, 19 Nov 2026 14:03:42 GMT");
    }

    @Test
    void whatChangesNothingOfADocumentKeepsItsDate() {
        served.get("/history.rss");
        served.page().clock().set(ServedPage.NOW.plusSeconds(30));
        String tag = header(served.get("/history.rss"), "ETag");
        String modified = header(served.get("/history.rss"), "Last-Modified");
        served.feed().through(ServedPage.NOW.plusSeconds(30), ServedPage.NOW.plusSeconds(30), ServedPage.NOW, 2);
        served.await();
        assertThat(header(served.get("/history.rss"), "Last-Modified"))
                .isEqualTo(modified)
                .isNotNull();
        assertThat(served.get("/api/v2/status.json", "If-None-Match", header(served.get("/api/v2/status.json"), "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(served.get("/history.rss", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void theClockBeginsAndEndsAWindow() {
        assertThat(served.get("/api/v2/scheduled-maintenances/active.json").body())
                .contains("\"scheduled_maintenances\":[]");
        assertThat(served.get("/badges/api/status.json").body()).contains("Degraded");
        served.page().clock().set(ServedPage.NOW.plusSeconds(60));
        assertThat(served.get("/api/v2/scheduled-maintenances/active.json").body())
                .contains("in_progress");
        assertThat(served.get("/history.rss").body()).contains("In progress");
        served.page().clock().set(ServedPage.NOW.plusSeconds(120));
        assertThat(served.get("/api/v2/scheduled-maintenances/active.json").body())
                .contains("\"scheduled_maintenances\":[]");
        assertThat(served.get("/history.rss").body()).contains("Completed");
    }

    @Test
    void erasedTextIsGoneFromEverythingAndSaysSo() {
        List<String> paths =
                List.of("/history.atom", "/history.rss", "/history.json", "/banner.json", "/api/v2/summary.json");
        paths.forEach(path -> assertThat(served.get(path).body()).as(path).contains("We are looking."));
        String text = "t3xt00000001";
        served.feed().add(ServedPage.NOW, new TextErased(text), List.of(), List.of(text));
        served.page().await(() -> !served.get("/banner.json").body().contains("looking"), "the text to go");
        paths.forEach(path -> assertThat(served.get(path).body())
                .as(path)
                .doesNotContain("looking")
                .contains("[removed on Thu 19 Nov 2026 by Nines]"));
    }

    @Test
    void pictureBringsItsOwnStyleAndNothingElse() {
        assertThat(served.get("/badges/api/status.svg").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        assertThat(served.get("/history.atom").headers().allValues("Content-Security-Policy"))
                .hasSize(1);
    }
}
