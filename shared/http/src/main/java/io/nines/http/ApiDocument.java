package io.nines.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Serves the OpenAPI document of all services in this process, as generated from their code, at {@code /openapi.json}. */
@Hidden
@Controller("/openapi.json")
public class ApiDocument {
    private static final List<String> SERVICES = List.of("nines-command", "nines-query", "nines-status-page");
    private static final List<String> COMPONENTS =
            List.of("schemas", "parameters", "responses", "securitySchemes", "requestBodies", "headers");

    private final byte[] document;

    ApiDocument(ObjectMapper json) {
        document = merged(json);
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    byte[] document() {
        return document;
    }

    private static byte[] merged(ObjectMapper json) {
        ObjectNode all = json.createObjectNode();
        try {
            for (String service : SERVICES) {
                try (InputStream part =
                        ApiDocument.class.getResourceAsStream("/META-INF/swagger/" + service + ".json")) {
                    if (part != null) {
                        merge(all, json.readTree(part));
                    }
                }
            }
            all.withObject("/info").put("title", "Nines");
            return json.writeValueAsBytes(all);
        } catch (IOException e) {
            throw new UncheckedIOException("the OpenAPI document cannot be put together", e);
        }
    }

    /** Reads and writes share paths: the same path holds the methods of both. */
    private static void merge(ObjectNode all, JsonNode part) {
        if (all.isEmpty()) {
            all.setAll((ObjectNode) part);
            return;
        }
        part.path("paths")
                .properties()
                .forEach(path -> all.withObjectProperty("paths")
                        .withObjectProperty(path.getKey())
                        .setAll((ObjectNode) path.getValue()));
        for (String kind : COMPONENTS) {
            part.path("components")
                    .path(kind)
                    .properties()
                    .forEach(schema -> all.withObjectProperty("components")
                            .withObjectProperty(kind)
                            .set(schema.getKey(), schema.getValue()));
        }
    }
}
