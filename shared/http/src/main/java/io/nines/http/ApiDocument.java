package io.nines.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Serves the OpenAPI document of all services in this process, as generated from their code, at {@code /openapi.json}. What several
 * of them speak of, terms and reports, is described where it is defined.
 */
@Hidden
@Controller("/openapi.json")
public class ApiDocument {
    private static final List<String> PARTS =
            List.of("nines-command", "nines-query", "nines-status-page", "nines-http", "nines-terms", "nines-reports");

    private final byte[] document;

    ApiDocument(ObjectMapper json) {
        try {
            ObjectNode merged = ApiParts.merged(parts(json));
            ApiConventions.addTo(merged);
            ApiSchemas.tidy(merged);
            document = json.writeValueAsBytes(merged);
        } catch (IOException e) {
            throw new UncheckedIOException("the OpenAPI document cannot be put together", e);
        }
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    byte[] document() {
        return document;
    }

    private static List<ObjectNode> parts(ObjectMapper json) throws IOException {
        List<ObjectNode> parts = new ArrayList<>();
        for (String name : PARTS) {
            try (InputStream part = ApiDocument.class.getResourceAsStream("/META-INF/swagger/" + name + ".json")) {
                if (part != null) {
                    parts.add((ObjectNode) json.readTree(part));
                }
            }
        }
        return parts;
    }
}
