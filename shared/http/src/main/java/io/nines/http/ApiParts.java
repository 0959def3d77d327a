package io.nines.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Puts the documents of the services into one: reads and writes share paths, the same path holds the methods of both. */
final class ApiParts {
    private ApiParts() {}

    static ObjectNode merged(List<ObjectNode> parts) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("openapi", "3.1.0");
        all.putObject("info");
        all.putObject("paths");
        all.putObject("components").putObject("schemas");
        for (ObjectNode part : parts) {
            part.path("paths")
                    .properties()
                    .forEach(path -> all.withObject("/paths")
                            .withObjectProperty(path.getKey())
                            .setAll((ObjectNode) path.getValue()));
            part.path("components").path("schemas").properties().forEach(schema -> add(all, schema));
        }
        return all;
    }

    /** Two services may mean the same by a name, or have no name in common. */
    private static void add(ObjectNode all, Map.Entry<String, JsonNode> schema) {
        ObjectNode schemas = all.withObject("/components/schemas");
        JsonNode before = schemas.get(schema.getKey());
        if (before != null && !before.equals(schema.getValue())) {
            throw new IllegalStateException("two services have different schemas of the name " + schema.getKey());
        }
        schemas.set(schema.getKey(), schema.getValue());
    }
}
