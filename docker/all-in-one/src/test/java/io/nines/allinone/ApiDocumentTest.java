package io.nines.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.web.router.Router;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document beside the routes of a running Nines: each tells what the other does. */
class ApiDocumentTest {
    private static final String KEY = "an-admin-key-of-at-least-32-characters";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path directory;

    private static Installation nines;
    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        nines = Installation.start(
                Settings.read(Map.of("NINES_PORT", "0", "NINES_DATA", directory.toString(), "NINES_ADMIN_KEY", KEY)));
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (call("get", "/health", null).statusCode() != 200 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        document = JSON.readTree(call("get", "/openapi.json", null).body());
        call("put", "/api/components/api", JSON.readTree("{\"name\":\"API\"}"));
    }

    @AfterAll
    static void stop() {
        nines.close();
    }

    private static HttpResponse<String> call(String method, String path, JsonNode body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(nines.url()).resolve(path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .method(
                        method.toUpperCase(Locale.ROOT),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** A documented operation. */
    private record Operation(String method, String path, JsonNode said) {
        /** The address of something that is there, with every parameter that has to be given but one. */
        String address(String without) {
            String query = StreamSupport.stream(said.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals("query")
                            && parameter.path("required").asBoolean()
                            && !parameter.path("name").asText().equals(without))
                    .map(parameter -> parameter.path("name").asText() + "="
                            + URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return path.replaceAll("\\{[a-z]+}", "api") + (query.isEmpty() ? "" : "?" + query);
        }

        JsonNode bodySchema() {
            JsonNode schema = said.at("/requestBody/content/application~1json/schema");
            return resolved(schema.path("items").isMissingNode() ? schema : schema.get("items"));
        }

        List<String> required() {
            return texts(bodySchema().path("required"));
        }

        /** A body with nothing but what has to be there, the first where it is one of several, and of that all but one field. */
        ObjectNode body(String without) {
            ObjectNode body = JSON.createObjectNode();
            List<String> fields = new ArrayList<>(required());
            fields.addAll(texts(bodySchema().at("/anyOf/0/required")));
            for (String field : fields) {
                JsonNode schema = bodySchema().path("properties").path(field);
                JsonNode type = resolved(schema.has("allOf") ? schema.at("/allOf/0") : schema);
                JsonNode example = schema.has("example") ? schema.get("example") : type.path("example");
                body.set(field, example.isMissingNode() ? type.at("/enum/0") : example);
            }
            body.remove(without);
            return body;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    @Test
    void aParserFindsNothingWrongWithIt() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document.toString(), null, options);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).hasSameSizeAs(document.path("paths"));
    }

    /** What is served under {@code /api/v2} is another product's form, and told of by its own documents. */
    @Test
    void everyRouteIsInItAndNothingElse() {
        Set<String> routes = nines.services()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toPathString().matches("/api/(?!v2/).*|/health"))
                .map(route -> route.getHttpMethodName().toLowerCase(Locale.ROOT) + " "
                        + route.getUriMatchTemplate().toPathString())
                .filter(route -> !route.startsWith("head ") && !route.startsWith("options "))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(operations()).extracting(Operation::toString).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void itSpeaksOfNothingThatIsOnlyOurs() {
        assertThat(document.toString())
                .doesNotContain("micronaut", "HttpResponse", "Cookie", "HttpHeaders", "Controller", "JsonNode");
        assertThat(document.findValues("$ref"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asText().substring(1)).isMissingNode())
                        .as(reference.asText())
                        .isFalse());
    }

    @Test
    void everyOperationButHealthNeedsAKeyAndTellsItsAnswersAndItsProblems() {
        assertThat(document.path("security").toString()).isEqualTo("[{\"key\":[]}]");
        assertThat(document.at("/components/securitySchemes/key/scheme").asText())
                .isEqualTo("bearer");
        for (Operation operation : operations()) {
            JsonNode responses = operation.said().path("responses");
            assertThat(responses.properties())
                    .as(operation.toString())
                    .anySatisfy(response -> assertThat(response.getKey()).startsWith("20"));
            for (Map.Entry<String, JsonNode> response : responses.properties()) {
                String type = response.getKey().startsWith("20") ? "application~1json" : "application~1problem+json";
                JsonNode schema = resolved(resolved(response.getValue()).at("/content/" + type + "/schema"));
                assertThat(schema.path("properties"))
                        .as(operation + " " + response.getKey())
                        .isNotEmpty();
            }
            boolean open = operation.path().equals("/health");
            for (String status : open ? List.of("503") : List.of("400", "401", "403", "503")) {
                assertThat(responses.has(status)).as(operation + " " + status).isTrue();
            }
            assertThat(operation.said().has("security")).isEqualTo(open);
            assertThat(operation.said().path("operationId").asText()).isNotEmpty();
        }
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void whatItSaysHasToBeInABodyHasToAndNothingElse() throws Exception {
        for (Operation operation : operations()) {
            for (String field : operation.required()) {
                HttpResponse<String> without = call(operation.method(), operation.address(null), operation.body(field));
                assertThat(without.statusCode())
                        .as(operation + ": " + without.body())
                        .isEqualTo(422);
                assertThat(without.body()).contains(field);
            }
            if (operation.said().has("requestBody")) {
                boolean needed = operation.said().at("/requestBody/required").asBoolean();
                assertThat(operation.required().isEmpty())
                        .as(operation.toString())
                        .isEqualTo(!needed);
                HttpResponse<String> least = call(operation.method(), operation.address(null), operation.body(null));
                assertThat(least.statusCode())
                        .as(operation + ": " + least.body())
                        .isIn(200, 201, 404);
            }
        }
    }

    @Test
    void whatItSaysOfParametersIsSo() throws Exception {
        for (Operation operation : operations()) {
            if (!operation.method().equals("get")) {
                continue;
            }
            int status = call("get", operation.address(null), null).statusCode();
            assertThat(status).as(operation.toString()).isIn(200, 404);
            for (JsonNode parameter : operation.said().path("parameters")) {
                String name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean()) {
                    HttpResponse<String> without = call("get", operation.address(name), null);
                    assertThat(without.statusCode()).as(without.body()).isEqualTo(400);
                    assertThat(without.body()).contains("\"parameter\":\"" + name + "\"");
                }
            }
        }
    }

    @Test
    void anAnswerHasTheMembersThatItSaysAndNoOthers() throws Exception {
        for (Operation operation : operations()) {
            HttpResponse<String> answer = operation.method().equals("get")
                    ? call("get", operation.address(null), null)
                    : call("put", "/api/components/api", JSON.readTree("{\"name\":\"API\"}"));
            boolean known =
                    operation.method().equals("get") || operation.toString().equals("put /api/components/{id}");
            if (known && answer.statusCode() == 200) {
                JsonNode schema = resolved(operation.said().at("/responses/200/content/application~1json/schema"));
                Set<String> documented = new TreeSet<>();
                schema.path("properties").fieldNames().forEachRemaining(documented::add);
                Set<String> answered = new TreeSet<>();
                JSON.readTree(answer.body()).fieldNames().forEachRemaining(answered::add);
                assertThat(answered).as(operation.toString()).isEqualTo(documented);
            }
        }
    }
}
