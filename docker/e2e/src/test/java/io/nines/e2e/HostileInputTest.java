package io.nines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is posted as checks: a problem document of 4xx, never 5xx, and the valid ones go on. */
class HostileInputTest {
    private static final int MUTATIONS = 2_000;
    private static final String JSON = "application/json";

    @TempDir
    static Path directory;

    private static Nines nines;

    @BeforeAll
    static void start() {
        nines = Nines.start(directory.resolve("data"));
        assertThat(nines.put("/api/components/api", "{\"name\":\"API\"}").statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        nines.close();
    }

    private static String good() {
        return "{\"component\":\"api\",\"at\":\"" + Instant.now() + "\",\"outcome\":\"up\"}";
    }

    private static HttpResponse<String> post(byte[] body, String... headers) {
        var request = nines.request("/api/checks").POST(BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return nines.send(request.build());
    }

    private static void assertRefused(String name, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(name + ": " + answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(name + ": " + answer.statusCode() + answer.body())
                .startsWith("application/problem+json");
        assertThat(Nines.tree(answer.body()).get("type").asText()).as(name).startsWith("/problems/");
    }

    private static void assertStillWorks() {
        HttpResponse<String> answer = nines.post("/api/checks", JSON, good());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void everyHandPickedBodyIsRefusedWithAProblem() throws IOException {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        List.of(
                        "",
                        " ",
                        "null",
                        "true",
                        "1",
                        "\"x\"",
                        "{",
                        "}",
                        "[",
                        "]",
                        "[[]]",
                        "[{]",
                        "{}",
                        "[]",
                        "[1,2]",
                        "[null]",
                        "{\"component\":",
                        "{\"component\":\"api\"}",
                        "nonsense",
                        "\u0000\u0001",
                        "{\"component\":1,\"at\":2,\"outcome\":3}",
                        "{\"component\":\"api\",\"at\":\"yesterday\",\"outcome\":\"up\"}",
                        "{\"component\":\"api\",\"at\":\"2026-01-01T00:00:00\",\"outcome\":\"up\"}",
                        "{\"component\":\"api\",\"at\":\"+999999999-01-01T00:00:00Z\",\"outcome\":\"up\"}",
                        "{\"component\":\"nobody\",\"at\":\"2026-01-01T00:00:00Z\",\"outcome\":\"up\"}",
                        good().replace("up", "sideways"),
                        good().replace("}", ",\"latencyMillis\":1e999}"),
                        good().replace("}", ",\"latencyMillis\":-1}"),
                        good().replace("}", ",\"latencyMillis\":\"42\"}"),
                        good().replace("}", ",\"latencyMillis\":" + "9".repeat(5_000) + "}"),
                        good().replace("}", ",\"location\":{}}"),
                        good().replace("}", ",\"location\":\"" + "x".repeat(5_000) + "\"}"),
                        good().replace("}", ",\"message\":" + "[".repeat(20_000)),
                        good() + "}",
                        "[" + good() + "," + good())
                .forEach(body -> bodies.put(
                        body.substring(0, Math.min(60, body.length())) + "#" + bodies.size(),
                        body.getBytes(StandardCharsets.UTF_8)));
        bodies.put("utf-16", good().getBytes(StandardCharsets.UTF_16));
        bodies.put("utf-32", good().getBytes(Charset.forName("UTF-32")));
        bodies.put("broken utf-8", good().replace("api", "a\u00ff").getBytes(StandardCharsets.ISO_8859_1));
        bodies.put("10 MB of blanks", new byte[10_000_000]);
        bodies.put("11 MB of x", "x".repeat(11_000_000).getBytes(StandardCharsets.UTF_8));
        bodies.put(
                "10 MB in one result",
                good().replace("}", ",\"message\":\"" + "m".repeat(9_900_000) + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
            assertRefused(body.getKey(), post(body.getValue(), "Content-Type", JSON));
            assertRefused(body.getKey() + " as lines", post(body.getValue(), "Content-Type", "application/x-ndjson"));
        }
        assertStillWorks();
    }

    @Test
    void wrongAndHostileEncodingsAreRefused() throws IOException {
        assertRefused(
                "not gzip",
                post("hello".getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip", "Content-Type", JSON));
        assertRefused("broken gzip", post(brokenGzip(), "Content-Encoding", "gzip", "Content-Type", JSON));
        assertRefused(
                "unknown encoding",
                post(good().getBytes(StandardCharsets.UTF_8), "Content-Encoding", "rot13", "Content-Type", JSON));
        assertRefused("bomb", post(gzip(new byte[200_000_000]), "Content-Encoding", "gzip", "Content-Type", JSON));
        assertRefused("no type", post("x".getBytes(StandardCharsets.UTF_8)));
        assertRefused("odd type", post("x".getBytes(StandardCharsets.UTF_8), "Content-Type", "image/png"));
        assertStillWorks();
    }

    @Test
    void gzippedAndPlainArraysAndLinesAndObjectsAreTaken() throws IOException {
        String array = "[" + good() + ",\n " + good().replace("up", "down") + "]";
        String lines = good() + "\r\n\n" + good() + "\n";
        for (String body : List.of(good(), array, lines)) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            assertThat(post(bytes, "Content-Type", JSON).statusCode()).isEqualTo(200);
            assertThat(post(gzip(bytes), "Content-Encoding", "gzip", "Content-Type", JSON)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void eachBadItemHasItsIndexAndTheGoodOnesAreKept() {
        String body =
                String.join("\n", good(), "{\"component\":\"nobody\"", good().replace("\"api\"", "\"nobody\""), good());
        HttpResponse<String> answer = nines.post("/api/checks", "application/x-ndjson", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        var json = Nines.tree(answer.body());
        assertThat(json.get("accepted").asInt()).isEqualTo(2);
        assertThat(json.at("/rejected/0/index").asInt()).isEqualTo(1);
        assertThat(json.at("/rejected/0/type").asText()).endsWith("/invalid-result");
        assertThat(json.at("/rejected/1/index").asInt()).isEqualTo(2);
        assertThat(json.at("/rejected/1/type").asText()).endsWith("/unknown-component");
    }

    /** Valid bodies with random bytes changed, cut, doubled or inserted. */
    @Test
    void noMutationOfAValidBodyIsAnErrorOfOurs() {
        Random random = new Random(42);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] body = ("[" + good() + "," + good() + "]").getBytes(StandardCharsets.UTF_8);
            byte[] mutated = mutate(body, random);
            HttpResponse<String> answer =
                    post(mutated, "Content-Type", random.nextBoolean() ? JSON : "application/x-ndjson");
            assertThat(answer.statusCode())
                    .as(new String(mutated, StandardCharsets.ISO_8859_1) + " -> " + answer.body())
                    .isLessThan(500);
            if (answer.statusCode() != 200) {
                assertRefused("mutation", answer);
            }
        }
        assertStillWorks();
    }

    private static byte[] mutate(byte[] body, Random random) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : body) {
            bytes.add(b);
        }
        for (int n = 1 + random.nextInt(4); n > 0 && !bytes.isEmpty(); n--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(4)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, (byte) random.nextInt(256));
                default ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(30)))
                            .clear();
            }
        }
        byte[] mutated = new byte[bytes.size()];
        for (int i = 0; i < mutated.length; i++) {
            mutated[i] = bytes.get(i);
        }
        return mutated;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] brokenGzip() throws IOException {
        byte[] whole = gzip(good().repeat(100).getBytes(StandardCharsets.UTF_8));
        for (int i = 12; i < whole.length; i += 3) {
            whole[i] ^= 0x55;
        }
        return whole;
    }
}
