package io.nines.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.nines.terms.ContractTemplates;
import io.nines.terms.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to a running Nines and what it answers, held against the schemas that its OpenAPI document has for them. */
class ApiAnswersTest {
    private static final String KEY = "an-admin-key-of-at-least-32-characters";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @SuppressWarnings("TimeInStaticInitializer") // one hour for all that is told here
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.HOURS);

    private static final String PERIOD = "from=" + hoursAgo(240) + "&to=" + hoursAgo(0);
    private static final String REPORT =
            "/api/agreements/tarnhollow/report?period=" + hoursAgo(240) + ".." + hoursAgo(0);
    private static final String TERMS =
            "{\"zone\":\"Europe/Berlin\",\"maintenance\":{\"notice\":\"PT48H\"},\"objectives\":["
                    + "{\"availability\":99.95,\"credits\":[{\"below\":99.95,\"percentOfFee\":10}]},"
                    + "{\"latency\":95,\"within\":\"PT0.3S\"}],\"credits\":{\"claimWithinDays\":30}}";

    @TempDir
    static Path directory;

    private static Installation nines;
    private static JsonNode document;
    private static String incident;
    private static String maintenance;
    private static String correction;
    private static String report;
    private static String first;

    @BeforeAll
    static void start() {
        nines = Installation.start(
                Settings.read(Map.of("NINES_PORT", "0", "NINES_DATA", directory.toString(), "NINES_ADMIN_KEY", KEY)));
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (send("GET", "/health", null).statusCode() != 200 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        document = strict(read(send("GET", "/openapi.json", null).body()));
        observe();
        agree();
        declare();
    }

    @AfterAll
    static void stop() {
        nines.close();
    }

    /** An outage of an hour, ten hours ago, and one that still lasts. */
    private static void observe() {
        call(
                "PUT",
                "/api/components/api",
                "{\"name\":\"API\",\"detection\":{\"failuresToDown\":1,\"successesToUp\":1}}");
        String checks =
                "[" + check(200, "up") + "," + check(10, "down") + "," + check(9, "up") + "," + check(2, "down") + "]";
        HttpResponse<String> posted = call("POST", "/api/checks", checks);
        call(
                "GET",
                "/api/components?afterChecks="
                        + posted.headers().firstValue("Nines-Checks").orElseThrow(),
                null);
    }

    private static String check(int hoursAgo, String outcome) {
        return "{\"component\":\"api\",\"at\":\"" + hoursAgo(hoursAgo) + "\",\"outcome\":\"" + outcome
                + "\",\"location\":\"eu-west\",\"latencyMillis\":42.5}";
    }

    private static void agree() {
        first = position(call(
                "PUT",
                "/api/agreements/tarnhollow",
                "{\"customer\":\"Tarnhollow Bank\",\"components\":[\"api\"],\"fee\":{\"amount\":4800,\"currency\":\"EUR\"},"
                        + "\"terms\":" + TERMS + "}"));
        call(
                "POST",
                "/api/agreements/tarnhollow/terms",
                "{\"effectiveFrom\":\"" + hoursAgo(100) + "\",\"template\":\"plain-monthly\",\"components\":"
                        + "[{\"id\":\"api\",\"weight\":3}]}");
        JsonNode corrected = read(call(
                        "POST",
                        "/api/corrections",
                        "{\"components\":[\"api\"],\"from\":\"" + hoursAgo(10) + "\",\"to\":\"" + hoursAgo(9)
                                + "\",\"as\":\"up\",\"reason\":\"The probe was wrong.\"}")
                .body());
        correction = corrected.get("id").asText();
    }

    private static void declare() {
        HttpResponse<String> declared = call(
                "POST",
                "/api/incidents",
                "{\"title\":\"API is slow\",\"severity\":\"high\",\"message\":\"We look into it.\",\"components\":"
                        + "[{\"id\":\"api\",\"impact\":\"degraded\"}]}");
        incident = declared.headers().firstValue("Location").orElseThrow();
        call("POST", incident + "/updates", "{\"status\":\"resolved\",\"message\":\"It was a disk.\"}");
        call(
                "PUT",
                incident + "/post-mortem",
                "{\"summary\":\"A disk was full.\",\"whys\":[\"Nobody looked.\"],\"actions\":[{\"title\":\"Look\"}]}");
        HttpResponse<String> announced = call(
                "POST",
                "/api/maintenance",
                "{\"title\":\"New disks\",\"components\":[{\"id\":\"api\",\"impact\":\"down\"}],\"startsAt\":\""
                        + hoursAgo(30) + "\",\"endsAt\":\"" + hoursAgo(29) + "\"}");
        maintenance = announced.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> issued = call(
                "POST",
                "/api/agreements/tarnhollow/reports",
                "{\"period\":\"" + hoursAgo(240) + ".." + hoursAgo(0) + "\"}");
        report = read(issued.body()).get("id").asText();
        call("GET", "/api/components?atLeast=" + position(issued), null);
    }

    private static String hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours)).toString();
    }

    private static String position(HttpResponse<String> answer) {
        return answer.headers().firstValue("Nines-Position").orElseThrow();
    }

    /** Sends it and holds both against the document. */
    private static HttpResponse<String> call(String method, String path, String body) {
        JsonNode operation = operation(method, path);
        if (body != null) {
            assertFits(operation.at("/requestBody/content/application~1json/schema"), read(body), "body to " + path);
        }
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isIn(200, 201, 202);
        JsonNode said = operation.path("responses").path(Integer.toString(answer.statusCode()));
        assertFits(said.at("/content/application~1json/schema"), read(answer.body()), method + " " + path);
        return answer;
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(nines.url()).resolve(path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode operation(String method, String path) {
        String plain = path.replaceAll("\\?.*", "");
        return document.path("paths").properties().stream()
                .filter(each -> plain.matches(each.getKey().replaceAll("\\{[a-z]+}", "[^/]+")))
                .min((a, b) -> Integer.compare(parameters(a.getKey()), parameters(b.getKey())))
                .map(each -> each.getValue().path(method.toLowerCase(Locale.ROOT)))
                .orElseThrow();
    }

    private static int parameters(String path) {
        return path.length() - path.replace("{", "").length();
    }

    private static void assertFits(JsonNode schema, JsonNode value, String what) {
        assertThat(schema.isMissingNode()).as(what).isFalse();
        assertThat(faults(schema, value)).as(what + ": " + value).isEmpty();
    }

    private static List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root).validate(value).stream()
                .map(fault -> fault.getMessage())
                .toList();
    }

    private static JsonNode schema(String name) {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** Members that it does not speak of are faults here. */
    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(ApiAnswersTest::strict);
        return node;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aReportFits() {
        JsonNode read = read(call("GET", REPORT, null).body());
        assertThat(read.at("/outages").findValues("evidence"))
                .anySatisfy(evidence -> assertThat(evidence).isNotEmpty());
        assertThat(read.at("/corrections")).isNotEmpty();
        assertThat(read.at("/maintenance")).isNotEmpty();
        assertThat(read.at("/forecast").isNull() || read.at("/credit").isNull()).isTrue();
        call("GET", "/api/agreements/tarnhollow/report", null);
        call("GET", "/api/reports/" + report, null);
        call("GET", "/api/reports/" + report + "/verify", null);
    }

    @Test
    void whatChangedAReportFits() {
        JsonNode changes =
                read(call("GET", REPORT.replace("report?", "report/changes?") + "&fromPosition=" + first, null)
                        .body());
        assertThat(changes.at("/fields").findValues("after"))
                .anySatisfy(after -> assertThat(after.isTextual()).isTrue());
        assertThat(changes.at("/events")).isNotEmpty();
    }

    @Test
    void whatOtherTermsWouldHaveCostFits() {
        call(
                "POST",
                "/api/agreements/tarnhollow/what-if",
                "{\"periods\":[\"to-date\"],\"template\":\"business-hours\",\"components\":[\"api\"]}");
    }

    @Test
    void everyOtherReadFits() {
        for (String path : List.of(
                "/api/portfolio",
                "/api/agreements",
                "/api/agreements/tarnhollow",
                "/api/agreements/tarnhollow/reports",
                "/api/corrections",
                "/api/corrections/" + correction,
                "/api/uptime?" + PERIOD,
                "/api/components/api/uptime?" + PERIOD,
                "/api/components/api/timeline?" + PERIOD,
                "/api/components/api/outages?" + PERIOD,
                "/api/components/api/latency?per=hour&" + PERIOD,
                "/api/components/api/checks?" + PERIOD,
                "/api/components",
                "/api/components/api",
                "/api/incidents",
                incident,
                incident + "/log",
                "/api/maintenance",
                maintenance,
                "/api/operations-review?month=" + hoursAgo(0).substring(0, 7),
                "/api/keys",
                "/api/probes")) {
            call("GET", path, null);
        }
    }

    @Test
    void latencyFitsOnceItIsInEvidence() {
        String path = "/api/components/api/latency?per=hour&" + PERIOD;
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonNode latency = read(call("GET", path, null).body());
        while (latency.at("/periods").isEmpty() && System.nanoTime() < deadline) {
            latency = read(call("GET", path, null).body());
        }
        assertThat(latency.at("/periods/0/millis").has("p99.9")).isTrue();
    }

    @Test
    void theAgreementOfTheReadmeFits() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String yaml = readme.replaceAll("(?s).*--data-binary '\\n(.*?)'\\n.*", "$1");
        assertThat(faults(schema("AgreementDocument"), Written.yaml(yaml.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void everyTemplateIsNamedAndFits() {
        for (String name : ContractTemplates.NAMES) {
            assertThat(faults(schema("Terms"), ContractTemplates.tree(name)))
                    .as(name)
                    .isEmpty();
        }
        JsonNode names = document.at("/components/schemas/AgreementTemplate/enum");
        assertThat(StreamSupport.stream(names.spliterator(), false).map(JsonNode::asText))
                .containsExactlyElementsOf(ContractTemplates.NAMES);
    }

    @Test
    void termsThatAreRefusedDoNotFit() {
        for (String terms : List.of(
                "{}",
                "{\"objectives\":[{\"availability\":101}]}",
                "{\"objectives\":[{\"availability\":99,\"latency\":95,\"within\":\"PT1S\"}]}",
                "{\"objectives\":[{\"availability\":99}],\"unknwon\":\"up\"}",
                "{\"objectives\":[{\"availability\":99}],\"maintenance\":\"sometimes\"}",
                "{\"objectives\":[{\"availability\":99}],\"period\":{\"trailingDays\":0}}")) {
            assertThat(faults(schema("Terms"), read(terms))).as(terms).isNotEmpty();
        }
    }

    @Test
    void everyTableOfAReportIsNamed() {
        JsonNode parameters = operation("GET", REPORT).path("parameters");
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").asText().equals("table")) {
                TreeSet<String> tables = new TreeSet<>();
                for (JsonNode table : parameter.at("/schema/enum")) {
                    tables.add(table.asText());
                    String path = REPORT + "&format=csv&table=" + table.asText();
                    assertThat(send("GET", path, null).statusCode()).as(path).isEqualTo(200);
                }
                assertThat(tables).containsExactly("corrections", "excluded", "maintenance", "outages", "summary");
            }
        }
    }
}
