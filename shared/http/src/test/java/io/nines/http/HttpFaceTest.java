package io.nines.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.runtime.server.EmbeddedServer;
import io.nines.contract.Role;
import io.nines.contract.Sha256;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every route has in common, seen through a real server. */
class HttpFaceTest {
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = ApplicationContext.run(
                        EmbeddedServer.class,
                        Map.of("micronaut.server.port", -1, "micronaut.server.max-request-size", 1000))
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A body. */
    record Thing(String name, Instant at) {}

    /** Routes to try. */
    @Controller("/api/things")
    static final class Things {
        @Get("/mine")
        @Allowed(Role.READER)
        String mine(Caller caller) {
            return caller.keyId();
        }

        @Get("/unmarked")
        String unmarked() {
            return "for admins only";
        }

        @Get("/open")
        @OpenToAll
        String open() {
            return "for everybody";
        }

        @Post
        @Allowed(Role.OPERATOR)
        Thing keep(@Body Thing thing) {
            return thing;
        }

        @Get("/broken")
        String broken() {
            return Optional.<String>empty().orElseThrow(() -> new IllegalStateException("the secret reason"));
        }
    }

    /** Takes any JSON. */
    @Controller("/api/tree")
    static final class Trees {
        @Post
        JsonNode keep(@Body JsonNode tree) {
            return tree;
        }
    }

    /** What may be asked. */
    @Introspected
    record Period(@Nullable @QueryValue String from) {}

    /** Takes parameters. */
    @Controller("/api/asked")
    static final class Asked {
        @Get
        String asked(@RequestBean Period period, @Nullable @QueryValue("much") String lot) {
            return period.from() + " " + lot;
        }
    }

    /** Keys named after their role. */
    @Singleton
    @Named("query")
    static class Readers implements KeyDirectory {
        static final AtomicInteger lookups = new AtomicInteger();

        @Override
        public Caller find(byte[] sha256) {
            if (Arrays.equals(sha256, Sha256.of("LATE".getBytes(StandardCharsets.UTF_8)))) {
                return lookups.incrementAndGet() < 3
                        ? null
                        : new Caller("key-late", Role.READER, null, null, false, null);
            }
            for (Role role : Role.values()) {
                if (Arrays.equals(sha256, Sha256.of(role.name().getBytes(StandardCharsets.UTF_8)))) {
                    return new Caller("key-" + role, role, null, null, false, null);
                }
            }
            return null;
        }
    }

    /** The same for writes. */
    @Singleton
    @Named("command")
    static final class Writers extends Readers {}

    @Test
    void whatIsOpenToAllAsksForNoKey() throws Exception {
        assertThat(call("GET", "/api/things/open", null, "").body()).isEqualTo("for everybody");
        assertThat(call("GET", "/api/things/open", "mistyped", "").body()).isEqualTo("for everybody");
    }

    @Test
    void aBrowserIsAskedForTheKeyAndSendsItAsAPassword() throws Exception {
        assertThat(challenge("text/html,application/xhtml+xml,*/*;q=0.8"))
                .isEqualTo("Basic realm=\"Nines: an access key as password\"");
        assertThat(challenge("application/json")).isEqualTo("Bearer");
        assertThat(withPassword("GET", "ann:READER").body()).isEqualTo("key-READER");
        assertThat(withPassword("GET", "ann:mistyped").statusCode()).isEqualTo(401);
        assertThat(withPassword("GET", "READER").statusCode()).isEqualTo(401);
    }

    /** A browser sends it along with whatever form another site made up. */
    @Test
    void aPasswordOpensNoWrite() throws Exception {
        problem(withPassword("POST", "ann:OPERATOR"), 401, "unauthorized");
    }

    private static HttpResponse<String> withPassword(String method, String password) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
        String path = method.equals("GET") ? "/api/things/mine" : "/api/things";
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + encoded)
                .method(method, BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String challenge(String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURL() + "/api/things/mine"))
                .header("Accept", accept)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        problem(answer, 401, "unauthorized");
        return answer.headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    private static HttpResponse<String> call(String method, String path, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String name) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("type").asText()).isEqualTo("/problems/" + name);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    @Test
    void withoutAUsableKeyNobodyIsLetIn() throws Exception {
        problem(call("GET", "/api/things/mine", null, ""), 401, "unauthorized");
        problem(call("GET", "/api/things/mine", "mistyped", ""), 401, "unauthorized");
    }

    @Test
    void aKeyThatWasGrantedAMomentAgoIsLookedUpAgain() throws Exception {
        Readers.lookups.set(0);
        assertThat(call("GET", "/api/things/mine", "LATE", "").body()).isEqualTo("key-late");
    }

    @Test
    void theRoleDecidesAndTheAdminMayAll() throws Exception {
        assertThat(call("GET", "/api/things/mine", "READER", "").body()).isEqualTo("key-READER");
        assertThat(call("GET", "/api/things/mine", "ADMIN", "").body()).isEqualTo("key-ADMIN");
        problem(call("GET", "/api/things/mine", "PROBE", ""), 403, "forbidden");
        problem(call("GET", "/api/things/unmarked", "READER", ""), 403, "forbidden");
    }

    @Test
    void instantsGoOutWithMillisecondsAndNullsAreShown() throws Exception {
        HttpResponse<String> answer =
                call("POST", "/api/things", "OPERATOR", "{\"name\":null,\"at\":\"2026-01-01T01:00:00+01:00\"}");
        assertThat(answer.body()).isEqualTo("{\"name\":null,\"at\":\"2026-01-01T00:00:00.000Z\"}");
    }

    @Test
    void whatCannotBeReadIsAProblemThatSaysWhy() throws Exception {
        problem(call("POST", "/api/things", "OPERATOR", "{\"name\":"), 400, "bad-request");
        JsonNode unknown = problem(call("POST", "/api/things", "OPERATOR", "{\"nme\":\"x\"}"), 400, "bad-request");
        assertThat(unknown.get("detail").asText()).contains("nme");
        problem(
                call("POST", "/api/things", "OPERATOR", "{\"name\":\"" + "x".repeat(2000) + "\"}"),
                413,
                "request-entity-too-large");
        problem(call("GET", "/api/nowhere", "OPERATOR", ""), 404, "not-found");
        JsonNode method = problem(call("PUT", "/api/things", "OPERATOR", "{}"), 405, "method-not-allowed");
        assertThat(method.get("detail").asText()).endsWith("Allowed: POST.");
    }

    @Test
    void whatCannotBeReadIsSaidInPlainWords() throws Exception {
        for (String body : List.of(
                "",
                "{",
                "{\"name\":1e}",
                "{\"name\":{\"a\":1]",
                "[{]",
                "[".repeat(990) + "1",
                "{\"name\":[]}",
                "{} {}",
                "{\"name\":\"a\",\"at\":\"then\"}",
                "{\"nme\":1}",
                "\u0001")) {
            JsonNode problem = problem(call("POST", "/api/things", "OPERATOR", body), 400, "bad-request");
            assertThat(problem.get("detail").asText())
                    .as(body)
                    .endsWith(".")
                    .doesNotContain("REDACTED", "StreamRead", "io.nines", "io.micronaut", "[body]", "Source:");
        }
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() throws Exception {
        JsonNode problem =
                problem(call("POST", "/api/things", "OPERATOR", "{\"name\":\"a\",\"name\":\"b\"}"), 400, "bad-request");
        assertThat(problem.get("detail").asText()).contains("name");
        assertThat(call("POST", "/api/tree", "ADMIN", "{\"a\":{\"b\":1,\"b\":2}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Exception {
        assertThat(call("POST", "/api/things", "OPERATOR", "\uFEFF{\"name\":\"a\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(call("POST", "/api/tree", "ADMIN", "\uFEFF{\"a\":1}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyDeclaredParametersAreTakenAndEachOnce() throws Exception {
        assertThat(call("GET", "/api/asked?from=1&much=2", "ADMIN", "").body()).isEqualTo("1 2");
        for (String name : List.of("form", "much&much", "Much", "lot")) {
            JsonNode problem = problem(call("GET", "/api/asked?" + name, "ADMIN", ""), 400, "invalid-parameter");
            assertThat(problem.get("parameter").asText()).isEqualTo(name.replaceAll("&.*", ""));
        }
        problem(call("GET", "/api/things/mine?a=1", "READER", ""), 400, "invalid-parameter");
    }

    @Test
    void anAddressThatIsTooLongIsNotTakenForABody() throws Exception {
        JsonNode address =
                problem(call("GET", "/api/asked?from=" + "x".repeat(5000), "ADMIN", ""), 414, "request-uri-too-long");
        assertThat(address.get("detail").asText()).contains("address").doesNotContain("body");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURL() + "/api/asked"))
                .header("Authorization", "Bearer " + "x".repeat(20_000))
                .build();
        JsonNode header = problem(
                HttpClient.newHttpClient().send(request, BodyHandlers.ofString()),
                431,
                "request-header-fields-too-large");
        assertThat(header.get("detail").asText()).contains("header").doesNotContain("body");
    }

    @Test
    void aPackedBodyIsRefusedWhereItIsNotUnpacked() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURL() + "/api/things"))
                .header("Authorization", "Bearer OPERATOR")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        problem(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()), 415, "unsupported-encoding");
    }

    @Test
    void ourOwnFaultsKeepTheirReasonInTheLog() throws Exception {
        JsonNode problem = problem(call("GET", "/api/things/broken", "ADMIN", ""), 500, "internal-server-error");
        assertThat(problem.get("detail").asText()).doesNotContain("secret");
    }
}
