package io.nines.terms;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Documents as people write them, in JSON or YAML. A name that is given twice is refused, and so is a second document; decimals
 * stay as written. YAML has no aliases here: what a clause says stands where the clause stands.
 */
public final class Written {
    private static final ObjectMapper JSON = strict(JsonMapper.builder());
    private static final ObjectMapper YAML = strict(YAMLMapper.builder());

    /** A type that YAML is sent with. */
    public static final String YAML_TYPE = "application/yaml";

    /** Another one, from before it had one of its own. */
    public static final String X_YAML_TYPE = "application/x-yaml";

    /** And another one. */
    public static final String TEXT_YAML_TYPE = "text/yaml";

    /** How the parser writes a place within its messages. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: .*?; line: (\\d+), column: (\\d+)]");

    private Written() {}

    private static ObjectMapper strict(MapperBuilder<?, ?> builder) {
        return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /**
     * Reads what was sent with a type: JSON where that says so, else YAML.
     *
     * @param type as the header {@code Content-Type} says; null: it was not sent
     * @throws UnreadableDocumentException if it is none
     */
    public static JsonNode read(byte[] document, String type) {
        boolean json = type != null && type.toLowerCase(Locale.ROOT).contains("json");
        return json ? json(document) : yaml(document);
    }

    /**
     * Reads JSON.
     *
     * @throws UnreadableDocumentException if it is none
     */
    public static JsonNode json(byte[] document) {
        try (JsonParser parser = JSON.createParser(document)) {
            return tree(JSON, parser);
        } catch (IOException e) {
            throw unreadable("JSON", e);
        }
    }

    /**
     * Reads YAML, which JSON nearly always is, too.
     *
     * @throws UnreadableDocumentException if it is none
     */
    public static JsonNode yaml(byte[] document) {
        try (JsonParser parser = new WithoutAliases((YAMLParser) YAML.createParser(document))) {
            return tree(YAML, parser);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable("YAML", e);
        }
    }

    private static JsonNode tree(ObjectMapper mapper, JsonParser parser) throws IOException {
        JsonNode tree = mapper.readTree(parser);
        return tree == null ? MissingNode.getInstance() : tree;
    }

    private static UnreadableDocumentException unreadable(String form, Exception e) {
        JsonLocation at = e instanceof JsonProcessingException json ? json.getLocation() : null;
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new UnreadableDocumentException("It is no " + form + " that can be used" + where + ": " + why(e), e);
    }

    private static String why(Exception e) {
        if (e instanceof StreamConstraintsException) {
            return "it nests too deep, or has a name, text or number that is too long.";
        }
        if (e instanceof MismatchedInputException) {
            return "something follows the document.";
        }
        if (e instanceof JsonEOFException) {
            return "it ends too early.";
        }
        String fault = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return SOURCE.matcher(fault).replaceAll("line $1, column $2");
    }

    /** Jackson takes an alias for a text of that name, without a word. */
    private static final class WithoutAliases extends JsonParserDelegate {
        private final YAMLParser yaml;

        WithoutAliases(YAMLParser yaml) {
            super(yaml);
            this.yaml = yaml;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if (yaml.isCurrentAlias()) {
                throw new JsonParseException(yaml, "aliases are not read here, write it out: *" + yaml.getText());
            }
            return token;
        }
    }
}
