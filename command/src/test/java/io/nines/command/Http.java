package io.nines.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A caller with a key. */
public final class Http {
    private static final String JSON_TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String key;

    Http(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** An answer. */
    public record Reply(int status, JsonNode body, HttpResponse<String> raw) {
        /** A header, or null. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        /** The position it quotes. */
        public long position() {
            return Long.parseLong(header("Nines-Position"));
        }

        /** The kind of problem. */
        public String problem() {
            return body.path("type").asText();
        }
    }

    public Reply put(String path, String json, String... headers) {
        return send("PUT", path, json, JSON_TYPE, headers);
    }

    public Reply post(String path, String json, String... headers) {
        return send("POST", path, json, JSON_TYPE, headers);
    }

    /** The same with a body of another type; null: it does not say which. */
    public Reply send(String method, String path, String body, String type) {
        return send(method, path, body, type, new String[0]);
    }

    public Reply get(String path) {
        return send("GET", path, null, null, new String[0]);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, null, null, headers);
    }

    private Reply send(String method, String path, String json, String type, String[] headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null && type != null) {
            request.header("Content-Type", type);
        }
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> raw = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = raw.body().isEmpty() ? JSON.missingNode() : JSON.readTree(raw.body());
            return new Reply(raw.statusCode(), body, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
