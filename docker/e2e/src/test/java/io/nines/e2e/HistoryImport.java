package io.nines.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes incidents of the past into Nines, over its public API and nothing else: as somebody would who moves here with years of
 * history.
 */
final class HistoryImport {
    /** Stands for the whole of GitHub: every incident says of it, too, what it says of those that it lists. */
    static final String PLATFORM = "GitHub platform";

    private final Nines nines;
    private final AtomicLong position = new AtomicLong();

    /** What customers were told at an instant; null: nothing but a status. */
    record Told(Instant at, String message) {}

    /** An incident, or a maintenance window, as it has to be found again. */
    record Entered(String path, String title, Instant from, Instant to, List<Told> told) {
        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        boolean isWindow() {
            return path.startsWith("/maintenance");
        }

        List<String> messages() {
            return told.stream()
                    .map(Told::message)
                    .filter(message -> message != null)
                    .toList();
        }
    }

    HistoryImport(Nines nines) {
        this.nines = nines;
    }

    /** The position of the last write. */
    long position() {
        return position.get();
    }

    /**
     * The notices of the Jenkins project, each an incident with one update and its end. {@code down} is down, {@code disrupted}
     * partial, a {@code notice} misses nothing. What ends before it begins ends when it begins.
     */
    List<Entered> jenkins(JsonNode source) {
        List<JsonNode> notices = new ArrayList<>();
        source.get("issues").forEach(notices::add);
        register(notices, "affected");
        return SeveralAtOnce.with(notices, this::notice);
    }

    private Entered notice(JsonNode notice) {
        String from = notice.get("date").asText();
        String to = notice.get("resolved_when").asText();
        to = to.compareTo(from) < 0 ? from : to;
        String severity = notice.get("severity").asText();
        String impact = Map.of("down", "down", "disrupted", "partial").getOrDefault(severity, "none");
        ObjectNode declare = titled(notice)
                .put("severity", severity.equals("down") ? "high" : "low")
                .put("message", text(notice.path("body_markdown")))
                .put("startedAt", from);
        declare.set("components", affected(names(notice.path("affected")), impact));
        String path = entered("/api/incidents", declare);
        update(path, "resolved", null, to);
        List<Told> told = List.of(
                new Told(Instant.parse(from), text(notice.path("body_markdown"))), new Told(Instant.parse(to), null));
        return new Entered(path, title(notice), Instant.parse(from), Instant.parse(to), told);
    }

    /**
     * GitHub's incidents with all their updates: every one, whatever impact its page gave it (also {@code none} and
     * {@code minor}), says that each component it lists is {@code down} from its first update until its last, which resolves it.
     * Its maintenance becomes windows announced after the fact.
     */
    List<Entered> github(List<JsonNode> incidents) {
        register(incidents, "components");
        registered(PLATFORM);
        return SeveralAtOnce.with(
                incidents,
                incident ->
                        incident.get("impact").asText().equals("maintenance") ? window(incident) : incident(incident));
    }

    private Entered incident(JsonNode incident) {
        Set<String> names = names(incident.path("components"));
        names.add(PLATFORM);
        String impact = incident.get("impact").asText();
        List<Told> told = told(incident.get("updates"));
        ObjectNode declare = titled(incident)
                .put("severity", Map.of("critical", "critical", "major", "high").getOrDefault(impact, "low"))
                .put("message", told.get(0).message())
                .put("startedAt", told.get(0).at().toString());
        declare.set("components", affected(names, "down"));
        String path = entered("/api/incidents", declare);
        for (int i = 1; i < told.size(); i++) {
            boolean ends = i == told.size() - 1;
            update(
                    path,
                    ends ? "resolved" : "investigating",
                    told.get(i).message(),
                    told.get(i).at().toString());
        }
        return new Entered(
                path,
                title(incident),
                told.get(0).at(),
                told.get(told.size() - 1).at(),
                told);
    }

    private Entered window(JsonNode window) {
        List<Told> told = told(window.get("updates"));
        String from = null;
        for (JsonNode update : window.get("updates")) {
            from = update.get("status").asText().equals("In progress")
                    ? update.get("at").asText()
                    : from;
        }
        String to = window.get("resolved_at").asText();
        ObjectNode announce = titled(window)
                .put("message", told.get(0).message())
                .put("at", told.get(0).at().toString())
                .put("startsAt", from)
                .put("endsAt", to);
        announce.set("components", affected(names(window.path("components")), "partial"));
        String path = entered("/api/maintenance", announce);
        for (Told update : told.subList(1, told.size())) {
            write(
                    "/api" + path + "/updates",
                    object().put("message", update.message())
                            .put("at", update.at().toString()));
        }
        return new Entered(path, title(window), Instant.parse(from), Instant.parse(to), told);
    }

    private static List<Told> told(JsonNode updates) {
        List<Told> told = new ArrayList<>();
        updates.forEach(
                update -> told.add(new Told(Instant.parse(update.get("at").asText()), text(update.get("message")))));
        return told;
    }

    private static ObjectNode object() {
        return Nines.JSON.createObjectNode();
    }

    private static ObjectNode titled(JsonNode source) {
        return object().put("title", title(source));
    }

    private static String title(JsonNode source) {
        return source.get("title").asText();
    }

    private static String text(JsonNode text) {
        return text.asText().isBlank() ? null : text.asText();
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new LinkedHashSet<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }

    private void register(List<JsonNode> sources, String field) {
        Set<String> names = new LinkedHashSet<>();
        sources.forEach(source -> names.addAll(names(source.path(field))));
        SeveralAtOnce.with(List.copyOf(names), this::registered);
    }

    private long registered(String name) {
        HttpResponse<String> answer = nines.put(
                "/api/components/" + id(name), object().put("name", name).toString());
        return accepted(answer);
    }

    /** The id that a component gets. */
    static String id(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(60, slug.length()));
    }

    private static ArrayNode affected(Set<String> names, String impact) {
        Set<String> ids = new LinkedHashSet<>();
        names.forEach(name -> ids.add(id(name)));
        ArrayNode affected = Nines.JSON.createArrayNode();
        ids.forEach(id -> affected.addObject().put("id", id).put("impact", impact));
        return affected;
    }

    private void update(String path, String status, String message, String at) {
        write(
                "/api" + path + "/updates",
                object().put("status", status).put("message", message).put("at", at));
    }

    /** Where it is on the page. */
    private String entered(String path, ObjectNode body) {
        String location = write(path, body).headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/api") + "/api".length());
    }

    private HttpResponse<String> write(String path, ObjectNode body) {
        HttpResponse<String> answer = nines.post(path, "application/json", body.toString());
        accepted(answer);
        return answer;
    }

    private long accepted(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.request() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        long at = answer.headers().firstValueAsLong("Nines-Position").orElseThrow();
        return position.accumulateAndGet(at, Math::max);
    }
}
