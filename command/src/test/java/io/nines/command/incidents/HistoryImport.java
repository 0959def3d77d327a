package io.nines.command.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes incidents of the past into Nines, over its public API and nothing else: as somebody would who moves here with years of
 * history. Components are registered as they are named.
 */
public final class HistoryImport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String key;
    private final Map<String, String> components = new LinkedHashMap<>();
    private final List<String> incidents = new ArrayList<>();
    private final List<String> windows = new ArrayList<>();
    private final List<String> endingBeforeTheyBegan = new ArrayList<>();
    private long position;

    /** Writes to the Nines at that address, with the key of an operator. */
    public HistoryImport(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** Locations of what was declared, in order. */
    public List<String> incidents() {
        return List.copyOf(incidents);
    }

    /** Locations of the windows that were announced, in order. */
    public List<String> windows() {
        return List.copyOf(windows);
    }

    /** Names in the source of notices that end before they begin; they were taken as ending when they begin. */
    public List<String> endingBeforeTheyBegan() {
        return List.copyOf(endingBeforeTheyBegan);
    }

    /** The ids that components got, by name. */
    public Map<String, String> components() {
        return Map.copyOf(components);
    }

    /** The position of the last write. */
    public long position() {
        return position;
    }

    /**
     * The notices of the Jenkins project, each an incident with one update and its end. {@code down} is down, {@code disrupted}
     * partial, a {@code notice} misses nothing.
     */
    public void jenkins(InputStream source) {
        for (JsonNode notice : read(source, all -> all).get(0).get("issues")) {
            String from = notice.get("date").asText();
            String to = notice.get("resolved_when").asText();
            if (to.compareTo(from) < 0) {
                endingBeforeTheyBegan.add(notice.get("id").asText());
                to = from;
            }
            String severity = notice.get("severity").asText();
            String impact = Map.of("down", "down", "disrupted", "partial").getOrDefault(severity, "none");
            ObjectNode declare = JSON.createObjectNode()
                    .put("title", notice.get("title").asText())
                    .put("severity", severity.equals("down") ? "high" : "low")
                    .put("message", text(notice.path("body_markdown")))
                    .put("startedAt", from);
            declare.set("components", affected(names(notice.path("affected")), impact));
            String location = post("/api/incidents", declare);
            incidents.add(location);
            update(location, "resolved", null, to);
        }
    }

    /**
     * GitHub's incidents with all their updates; its maintenance becomes windows announced after the fact.
     *
     * @param impact which impact one of theirs becomes ({@code none}, {@code minor}, {@code major}, {@code critical})
     * @param whole a component that every incident affects, too; null: none
     */
    public void github(InputStream source, UnaryOperator<String> impact, String whole) {
        for (JsonNode incident : read(
                        source, lines -> "[" + String.join(",", lines.strip().split("\n")) + "]")
                .get(0)) {
            if (incident.get("impact").asText().equals("maintenance")) {
                window(incident);
            } else {
                incident(incident, impact, whole);
            }
        }
    }

    private void incident(JsonNode incident, UnaryOperator<String> impact, String whole) {
        Set<String> names = names(incident.path("components"));
        if (whole != null) {
            names.add(whole);
        }
        JsonNode updates = incident.get("updates");
        String theirs = incident.get("impact").asText();
        ObjectNode declare = JSON.createObjectNode()
                .put("title", incident.get("title").asText())
                .put("severity", Map.of("critical", "critical", "major", "high").getOrDefault(theirs, "low"))
                .put("message", text(updates.get(0).get("message")))
                .put("startedAt", incident.get("started_at").asText());
        declare.set("components", affected(names, impact.apply(theirs)));
        String location = post("/api/incidents", declare);
        incidents.add(location);
        for (int i = 1; i < updates.size(); i++) {
            JsonNode update = updates.get(i);
            boolean ends = update.get("status").asText().equals("Resolved");
            update(
                    location,
                    ends ? "resolved" : "investigating",
                    text(update.get("message")),
                    update.get("at").asText());
        }
    }

    private void window(JsonNode incident) {
        JsonNode updates = incident.get("updates");
        String from = null;
        for (JsonNode update : updates) {
            from = update.get("status").asText().equals("In progress")
                    ? update.get("at").asText()
                    : from;
        }
        ObjectNode announce = JSON.createObjectNode()
                .put("title", incident.get("title").asText())
                .put("message", text(updates.get(0).get("message")))
                .put("at", updates.get(0).get("at").asText())
                .put("startsAt", from)
                .put("endsAt", incident.get("resolved_at").asText());
        announce.set("components", affected(names(incident.path("components")), "partial"));
        String location = post("/api/maintenance", announce);
        windows.add(location);
        for (int i = 1; i < updates.size(); i++) {
            ObjectNode update = JSON.createObjectNode()
                    .put("message", text(updates.get(i).get("message")))
                    .put("at", updates.get(i).get("at").asText());
            post(location + "/updates", update);
        }
    }

    private void update(String location, String status, String message, String at) {
        post(
                location + "/updates",
                JSON.createObjectNode()
                        .put("status", status)
                        .put("message", message)
                        .put("at", at));
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new LinkedHashSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static String text(JsonNode text) {
        return text.asText().isBlank() ? null : text.asText();
    }

    private ArrayNode affected(Set<String> names, String impact) {
        Set<String> ids = new LinkedHashSet<>();
        names.forEach(name -> ids.add(components.computeIfAbsent(name, this::register)));
        ArrayNode affected = JSON.createArrayNode();
        ids.forEach(id -> affected.addObject().put("id", id).put("impact", impact));
        return affected;
    }

    private String register(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = slug.substring(0, Math.min(60, slug.length()));
        send("PUT", "/api/components/" + id, JSON.createObjectNode().put("name", name));
        return id;
    }

    private String post(String path, ObjectNode body) {
        return send("POST", path, body).headers().firstValue("Location").orElse(null);
    }

    private HttpResponse<String> send(String method, String path, ObjectNode body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " " + body + ": " + answer.body());
            }
            position =
                    Long.parseLong(answer.headers().firstValue("Nines-Position").orElseThrow());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> read(InputStream source, UnaryOperator<String> shape) {
        try (source) {
            return List.of(JSON.readTree(shape.apply(new String(source.readAllBytes(), StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
