package io.nines.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nines.broker.BrokerSettings;
import io.nines.broker.EmbeddedBroker;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.Sha256;
import io.nines.contract.Status;
import io.nines.contract.TextEntry;
import io.nines.contract.TextEvent.TextErased;
import io.nines.contract.Visibility;
import io.nines.log.LogSettings;
import io.nines.log.Topics;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as it runs, over a real log. */
class PageOverLogTest {
    private static final Instant T0 = Instant.parse("2026-11-19T13:00:00Z");

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedBroker broker;
    private LogSettings log;
    private EventFeed feed;
    private PageApplication page;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(new BrokerSettings(directory.resolve("broker"), 0, false));
        log = LogSettings.singleNode(broker.bootstrapServers());
        Topics.ensure(log);
        feed = new EventFeed(log);
        feed.registered(T0, "api", "API", "Core", 1).observed(T0, "api", T0, Status.UP);
        feed.through(Scenes.NOW, Scenes.NOW, Scenes.NOW.minusSeconds(9), 2);
        page = started();
    }

    @AfterEach
    void stop() {
        page.close();
        feed.close();
        broker.close();
    }

    private PageApplication started() {
        return new PageApplication(log, directory.resolve("page"), Map.of());
    }

    @Test
    void pageFollowsTheLog() throws Exception {
        page.await(feed.position());
        assertThat(get("/").body()).contains("Everything is working.", "1 component, checked from 2 places.");
        feed.observed(Scenes.NOW, "api", Scenes.NOW, Status.DOWN);
        page.await(feed.position());
        assertThat(get("/").body()).contains("API is down.");
        JsonNode json = json("/page.json");
        assertThat(json.at("/overall/status").asText()).isEqualTo("down");
        assertThat(json.at("/asOf/position").asLong()).isEqualTo(feed.position());
        assertThat(json.at("/components/0/last90Days/uptimePercent").asInt()).isEqualTo(100);
    }

    @Test
    void answersAreReadyAndNotSentTwice() throws Exception {
        page.await(feed.position());
        HttpResponse<String> plain = get("/");
        assertThat(plain.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(plain.headers().firstValue("Vary")).hasValue("Accept-Encoding, Accept-Language, Cookie");
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> packed = http.send(
                request("/").header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        feed.observed(Scenes.NOW, "api", Scenes.NOW, Status.DEGRADED);
        page.await(feed.position());
        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void headAnswersLikeGetWithoutBody() throws Exception {
        page.await(feed.position());
        HttpResponse<String> head = http.send(
                request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get("/").headers().firstValue("ETag"));
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(get("/").body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void everythingThatThePageNeedsIsThere() throws Exception {
        page.await(feed.position());
        String html = get("/").body();
        assertThat(html).doesNotContain("style=\"", "onclick", "http://fonts");
        List<String> addresses = Pattern.compile("(?:href|src)=\"(/[^\"#]*)")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(addresses).hasSizeGreaterThan(6);
        for (String address : addresses) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void strangersAreKeptOutByHeaders() throws Exception {
        page.await(feed.position());
        for (String path : List.of("/", "/history", "/nothing", "/?at=1999-01-01T00:00:00Z")) {
            HttpResponse<String> answer = get(path, "Accept", "text/html");
            String style = answer.body().replaceAll("(?s).*<style>(.*)</style>.*", "$1");
            String hash = Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)));
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'sha256-" + hash + "'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    /** A browser takes the headers of this answer for those of the page that it has. */
    @Test
    void pageThatIsKnownKeepsItsPolicy() throws Exception {
        page.await(feed.position());
        HttpResponse<String> first = get("/");
        HttpResponse<String> again =
                get("/", "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().allValues("Content-Security-Policy"))
                .isEqualTo(first.headers().allValues("Content-Security-Policy"));
    }

    @Test
    void whatIsNotThereIsSaidInThePagesLook() throws Exception {
        page.await(feed.position());
        for (String path : List.of("/nothing", "/days/1999-01-01", "/days/no-day", "/assets/nothing.css")) {
            HttpResponse<String> answer = get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("There is nothing here.", "page-");
        }
        for (String path : List.of("/nothing", "/days/1999-01-01", "/days/no-day", "/assets/nothing.css")) {
            for (String type : List.of("application/json", "*/*", "image/png")) {
                HttpResponse<String> answer = get(path, "Accept", type);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).as(path + " " + type).startsWith("{\"type\":\"/problems/not-found\"");
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
        }
    }

    @Test
    void proofShowsTheWholeChainValue() throws Exception {
        page.await(feed.position());
        assertThat(get("/proof").body())
                .contains(HexFormat.of().formatHex(feed.head().chain()), "verify-log");
    }

    @Test
    void openPageHearsOfAChange() throws Exception {
        page.await(feed.position());
        HttpResponse<InputStream> stream =
                http.send(request("/live").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(nextPosition(lines)).isEqualTo(feed.position());
            feed.observed(Scenes.NOW, "api", Scenes.NOW, Status.DOWN);
            assertThat(nextPosition(lines)).isEqualTo(feed.position());
        }
    }

    @Test
    @Tag("faults")
    void restartWithoutLogShowsTheLastGoodView() throws Exception {
        page.await(feed.position());
        page.close();
        feed.close();
        broker.close();
        page = started();
        page.await(feed.position());
        assertThat(get("/").body()).contains("Everything is working.", "API");
        page.clock().set(Scenes.NOW.plusSeconds(400));
        page.await(() -> body().contains("The log cannot be reached."), "the page to say that it is old");
        assertThat(get("/").body()).contains("This page is 6 minutes old.", "Last good view: position");
    }

    @Test
    void restartReadsOnFromTheSnapshot() throws Exception {
        page.await(feed.position());
        page.close();
        assertThat(snapshot()).exists();
        feed.observed(Scenes.NOW, "api", Scenes.NOW, Status.PARTIAL);
        page = started();
        page.await(feed.position());
        assertThat(get("/").body()).contains("API is failing for some customers.");
    }

    @Test
    void damagedSnapshotIsReplacedFromTheLog() throws Exception {
        page.await(feed.position());
        page.close();
        Files.writeString(snapshot(), "nonsense");
        page = started();
        page.await(feed.position());
        assertThat(get("/").body()).contains("Everything is working.");
    }

    @Test
    void unknownEventStopsThePageAndItSaysSo() throws Exception {
        feed.add(Scenes.NOW, "of-a-later-release", "{}".getBytes(StandardCharsets.UTF_8), List.of(), List.of());
        feed.observed(Scenes.NOW, "api", Scenes.NOW, Status.DOWN);
        page.clock().set(Scenes.NOW.plusSeconds(130));
        page.await(() -> body().contains("This page is 2 minutes old."), "the page to say that it is old");
        assertThat(get("/").body()).contains("cannot read", "Everything is working.");
        assertThat(json("/page.json").at("/asOf/position").asLong()).isEqualTo(feed.position() - 2);
    }

    @Test
    void erasedDescriptionIsGoneFromPageAndSnapshot() throws Exception {
        TextEntry text = new TextEntry("abcdefghijkl", "00112233445566778899aabbccddeeff", "Run by Jane");
        feed.add(
                Scenes.NOW,
                new ComponentDescribed("api", "API", "Core", 1, text.ref(), Visibility.PUBLIC),
                List.of(text),
                List.of());
        page.await(() -> body().contains("Run by Jane"), "the description");
        feed.add(Scenes.NOW, new TextErased(text.id()), List.of(), List.of(text.id()));
        page.await(() -> !body().contains("Run by Jane"), "the description to go");
        page.await(feed.position());
        page.close();
        assertThat(Files.readString(snapshot())).doesNotContain("Run by Jane");
        page = started();
    }

    private Path snapshot() {
        return directory.resolve("page").resolve("view.snapshot");
    }

    private static long nextPosition(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:") && line.contains("version")) {
                return new JsonMapper()
                        .readTree(line.substring("data:".length()))
                        .get("position")
                        .asLong();
            }
        }
        throw new IOException("the stream ended");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(page.url() + path));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String body() {
        try {
            return get("/").body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode json(String path) throws Exception {
        return new JsonMapper().readTree(get(path).body());
    }
}
