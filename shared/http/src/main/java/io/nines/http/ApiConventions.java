package io.nines.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says in the OpenAPI document what holds for every route: the key, the problems, what a write's answer carries. */
final class ApiConventions {
    private static final String ABOUT =
            "Every read says as of which position of the log it speaks. A write's answer carries"
                    + " its position in Nines-Position, a post of checks in Nines-Checks; a read that is given it waits for it."
                    + " Every error is a problem document (RFC 9457).";

    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "The request cannot be read, or a parameter is unknown or unusable"),
            Map.entry(401, "No usable access key was sent"),
            Map.entry(403, "This key may not do that"),
            Map.entry(404, "There is no such thing, or the log has not come to that position"),
            Map.entry(406, "It is not there in a form that is accepted"),
            Map.entry(409, "A rule forbids it"),
            Map.entry(412, "If-Match or If-None-Match does not hold"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "The body is of a type or encoding that is not read here"),
            Map.entry(422, "The body can be read, but not used: detail says why, errors or rejected name each fault"),
            Map.entry(
                    503,
                    "Not now: the answer is not in yet, or the log is away; send it again after Retry-After seconds")));

    private ApiConventions() {}

    static void addTo(ObjectNode document) {
        document.withObject("/info").put("title", "Nines").put("version", "1").put("description", ABOUT);
        document.putArray("security").addObject().putArray("key");
        document.withObject("/components/securitySchemes/key")
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "An access key: Authorization: Bearer KEY. Reads also take it as the password of HTTP Basic, with any"
                                + " user name, so that reports can be opened in a browser.");
        describeProblem(document.withObject("/components/schemas").putObject("Problem"));
        PROBLEMS.forEach((status, meaning) -> document.withObject("/components/responses")
                .putObject("Problem" + status)
                .put("description", meaning)
                .withObject("/content")
                .putObject(Problem.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem"));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> complete(path.getKey(), method.getKey(), (ObjectNode) method.getValue())));
    }

    private static void describeProblem(ObjectNode problem) {
        problem.put("type", "object")
                .put("description", "An error as RFC 9457 wants it told; some kinds have more members.");
        problem.putArray("required").add("type").add("title").add("status").add("detail");
        ObjectNode properties = problem.putObject("properties");
        properties
                .putObject("type")
                .put("type", "string")
                .put("format", "uri-reference")
                .put("description", "its kind");
        properties.putObject("title").put("type", "string").put("description", "its kind in a few words");
        properties.putObject("status").put("type", "integer").put("description", "as in the status line");
        properties
                .putObject("detail")
                .put("type", "string")
                .put("description", "what is wrong this time and what to do about it");
        problem.put("additionalProperties", true);
    }

    private static void complete(String path, String method, ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        if (isOpen(path)) {
            operation.putArray("security");
        }
        responses.forEach(ApiConventions::nameJson);
        boolean writes = !method.equals("get") && operation.remove("x-read") == null;
        if (writes) {
            describeWrite(responses);
        }
        for (int status : problems(path, method, writes, operation)) {
            responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/Problem" + status);
        }
    }

    /** Of a route that itself chooses among its forms the generator says that its JSON is of any type. */
    private static void nameJson(JsonNode response) {
        if (response.path("content") instanceof ObjectNode content && content.has("*/*")) {
            content.set("application/json", content.remove("*/*"));
        }
    }

    /** Those with a position of their own may come to the log later. */
    private static void describeWrite(ObjectNode responses) {
        JsonNode done = responses.path("200").isMissingNode() ? responses.path("201") : responses.path("200");
        if (done.path("headers").has("Nines-Checks")) {
            return;
        }
        for (JsonNode response : responses) {
            ((ObjectNode) response)
                    .withObject("/headers/Nines-Position")
                    .put("description", "The position by which a read sees it: atLeast")
                    .withObject("/schema")
                    .put("type", "integer");
        }
        responses.set(
                "202",
                ((ObjectNode) done.deepCopy())
                        .put("description", "The same; it is safe here, and reaches the log when that is back"));
    }

    private static boolean isOpen(String path) {
        return !path.startsWith("/api/");
    }

    private static List<Integer> problems(String path, String method, boolean writes, JsonNode operation) {
        if (isOpen(path)) {
            return List.of(503);
        }
        List<Integer> problems = new ArrayList<>(List.of(400, 401, 403));
        List<String> parameters = operation.path("parameters").findValuesAsText("name");
        if (path.contains("{") || parameters.contains("position")) {
            problems.add(404);
        }
        if (writes) {
            problems.add(409);
        }
        if (!method.equals("get")) {
            problems.add(422);
        }
        if (parameters.contains("If-Match")) {
            problems.add(412);
        }
        if (parameters.contains("format")) {
            problems.add(406);
        }
        if (operation.has("requestBody")) {
            problems.addAll(List.of(413, 415));
        }
        problems.add(503);
        return problems;
    }
}
