package io.nines.allinone;

import io.nines.command.access.KeyGrants;
import io.nines.contract.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What the demo says to Nines, over the same API that everybody uses. */
final class NinesClient {
    private static final int FIRST_FAULT = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String key;

    private NinesClient(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    static NinesClient of(Installation installation) {
        String key = installation.services().getBean(KeyGrants.class).grant(Role.ADMIN);
        return new NinesClient(URI.create(installation.url()), key);
    }

    void put(String path, String json) {
        send(request(path, "application/json").PUT(BodyPublishers.ofString(json)));
    }

    void postChecks(List<String> results) {
        send(request("/api/checks", "application/x-ndjson").POST(BodyPublishers.ofString(String.join("\n", results))));
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type);
    }

    private void send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_FAULT) {
                throw new RefusedException(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new RefusedException(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("stopped");
        }
    }

    /** Nines did not take something. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
