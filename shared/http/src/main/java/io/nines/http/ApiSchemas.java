package io.nines.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves only those schemas that something refers to, says what every answer has, all of its members, and writes them as JSON
 * Schema has it, as OpenAPI does from 3.1 on: the generator writes the older form, in which an object that may be null cannot be
 * told of.
 */
final class ApiSchemas {
    private static final String PREFIX = "#/components/schemas/";

    /** Marks a schema whose members that may be null are left out instead. */
    private static final String LEAVES_OUT = "x-leaves-out";

    private static final String NULL = "null";
    private static final JsonNode ANY_OBJECT =
            JsonNodeFactory.instance.objectNode().put("type", "object");

    private ApiSchemas() {}

    static void tidy(ObjectNode document) {
        ObjectNode schemas = document.withObject("/components/schemas");
        Set<String> asked = new TreeSet<>();
        document.path("paths").findValues("requestBody").forEach(body -> collect(body, schemas, asked));
        Set<String> used = new TreeSet<>(asked);
        collect(document.path("paths"), schemas, used);
        collect(document.path("components").path("responses"), schemas, used);
        schemas.retain(used);
        schemas.properties().forEach(schema -> {
            if (!asked.contains(schema.getKey()) && !schema.getKey().equals("Problem")) {
                requireAll((ObjectNode) schema.getValue());
            }
        });
        document.path("paths").findValues("parameters").forEach(ApiSchemas::plain);
        modernise(document);
    }

    private static void collect(JsonNode from, ObjectNode schemas, Set<String> found) {
        for (JsonNode reference : from.findValues("$ref")) {
            String name = reference.asText().replace(PREFIX, "");
            if (schemas.has(name) && found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
    }

    /** Answers leave nothing out: what there is not is null. */
    private static void requireAll(ObjectNode schema) {
        if (schema.remove(LEAVES_OUT) != null || schema.path("properties").isEmpty()) {
            return;
        }
        ArrayNode required = schema.putArray("required");
        schema.path("properties").fieldNames().forEachRemaining(required::add);
    }

    /** A map to any value is generated as one to objects. */
    private static void modernise(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            if (schema.path("nullable").isBoolean() && schema.remove("nullable").asBoolean()) {
                allowNull(schema);
            }
            if (schema.path("additionalProperties").equals(ANY_OBJECT)) {
                schema.put("additionalProperties", true);
            }
        }
        node.forEach(ApiSchemas::modernise);
    }

    private static void allowNull(ObjectNode schema) {
        if (schema.path("type").isTextual()) {
            String type = schema.path("type").asText();
            schema.putArray("type").add(type).add(NULL);
        }
        if (schema.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        if (schema.get("allOf") instanceof ArrayNode one) {
            schema.remove("allOf");
            schema.set("anyOf", one);
        }
        if (schema.get("anyOf") instanceof ArrayNode several) {
            several.addObject().put("type", NULL);
        }
    }

    /**
     * A parameter that may be left out need not be able to be null; one that must not is marked with x-required, because the
     * method takes it as null too, to say itself what is missing.
     */
    private static void plain(JsonNode parameters) {
        for (JsonNode parameter : parameters) {
            ((ObjectNode) parameter).remove("explode");
            if (((ObjectNode) parameter).remove("x-required") != null) {
                ((ObjectNode) parameter).put("required", true);
            }
            ((ObjectNode) parameter.path("schema")).remove("nullable");
        }
    }
}
