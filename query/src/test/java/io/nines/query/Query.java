package io.nines.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.Role;
import io.nines.contract.Sha256;
import io.nines.log.LogSettings;
import io.nines.query.intake.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The query service as it runs, with a database file of its own, asked over HTTP. */
final class Query implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final EmbeddedServer server;

    private Query(EmbeddedServer server) {
        this.server = server;
    }

    /** Starts it on a database, new or used before; {@code beans} replace or add to its own. */
    static Query start(LogSettings log, Path database, Object... beans) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(
                "datasources.query.url",
                "jdbc:h2:file:" + database.toAbsolutePath() + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0");
        properties.put("datasources.query.username", "sa");
        properties.put("datasources.query.password", "");
        properties.put("flyway.datasources.query.enabled", true);
        properties.put("flyway.datasources.query.locations", "classpath:db/query");
        properties.put("micronaut.server.port", -1);
        properties.put("nines.query.wait-within", "20s");
        properties.put("nines.query.intake.retry-after", "50ms");
        for (Object bean : beans) {
            if (bean instanceof Map<?, ?> more) {
                more.forEach((name, value) -> properties.put((String) name, value));
            }
        }
        Object[] singletons = Stream.concat(
                        Stream.of(log, InstantSource.system(), RandomGenerator.of("L64X128MixRandom")),
                        Arrays.stream(beans).filter(bean -> !(bean instanceof Map)))
                .toArray();
        ApplicationContext context = ApplicationContext.builder(properties)
                .singletons(singletons)
                .deduceEnvironment(false)
                .start();
        return new Query(context.getBean(EmbeddedServer.class).start());
    }

    /** The event that lets {@link #secret} in. */
    static AccessKeyGranted key(String id, Role role) {
        byte[] hash = Sha256.of(secret(id).getBytes(StandardCharsets.UTF_8));
        return new AccessKeyGranted(id, HexFormat.of().formatHex(hash), role, null, null, false, null, null);
    }

    static String secret(String id) {
        return "the secret of " + id;
    }

    /** Waits until the log is taken in up to a position. */
    void await(long position) {
        try {
            var state = server.getApplicationContext()
                    .getBean(Progress.class)
                    .await(now -> now.head().position() >= position, Duration.ofSeconds(30));
            assertThat(state.head().position())
                    .as(String.valueOf(state.fault()))
                    .isGreaterThanOrEqualTo(position);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String keyId, String path) {
        return get(keyId, path, Map.of());
    }

    HttpResponse<String> get(String keyId, String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(keyId, path);
        headers.forEach(request::header);
        return send(request.build());
    }

    HttpResponse<String> post(String keyId, String path, String json) {
        return post(keyId, path, json, "application/json");
    }

    HttpResponse<String> post(String keyId, String path, String body, String type) {
        return send(request(keyId, path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String keyId, String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Authorization", "Bearer " + secret(keyId));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
