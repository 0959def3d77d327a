package io.nines.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.nines.contract.Json;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.contract.ReportEvent.SealedField;
import io.nines.contract.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Takes a report's fingerprints when it is issued, and compares them later. */
public final class Seal {
    private static final ObjectWriter PLAIN =
            Json.STORED.writer().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    private static final String WHOLE = "(the whole)";
    private static final String NOT_THERE = "(not there)";

    private Seal() {}

    /**
     * The first field that differs.
     *
     * @param sealed its value then, or the SHA-256 of its JSON where it is a list or an object
     * @param recomputed the same now
     */
    public record Difference(String field, String sealed, String recomputed) {}

    /** SHA-256 in hex. */
    public static String sha256(byte[] json) {
        return HexFormat.of().formatHex(Sha256.of(json));
    }

    /**
     * Each field of an object's JSON, in order, with the hash of its very bytes.
     *
     * @throws IllegalArgumentException if it is no JSON object
     */
    public static List<SealedField> fields(byte[] json) {
        List<SealedField> fields = new ArrayList<>();
        try (JsonParser parser = Json.STORED.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a report is a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                fields.add(field(parser, json));
            }
            return fields;
        } catch (IOException e) {
            throw new IllegalArgumentException("a report is a JSON object", e);
        }
    }

    private static SealedField field(JsonParser parser, byte[] json) throws IOException {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        int from = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode scalar = token.isScalarValue() ? Json.STORED.readTree(parser) : null;
        if (scalar == null) {
            parser.skipChildren();
        }
        int to = (int) parser.currentLocation().getByteOffset();
        return new SealedField(name, sha256(Arrays.copyOfRange(json, from, to)), scalar);
    }

    /** What differs between a report as it was issued and its JSON as it comes out now; null: nothing does. */
    public static Difference difference(ReportIssued sealed, byte[] json) {
        String now = sha256(json);
        if (now.equals(sealed.sha256())) {
            return null;
        }
        Difference field = difference(sealed.fields(), fields(json));
        return field == null ? new Difference(WHOLE, sealed.sha256(), now) : field;
    }

    /** What differs first between two reports, or between a report and what somebody has of it; null: no field does. */
    public static Difference difference(List<SealedField> sealed, List<SealedField> recomputed) {
        for (int i = 0; i < Math.max(sealed.size(), recomputed.size()); i++) {
            SealedField then = i < sealed.size() ? sealed.get(i) : null;
            SealedField now = i < recomputed.size() ? recomputed.get(i) : null;
            if (then == null || now == null || !then.name().equals(now.name())) {
                return new Difference(
                        then == null ? now.name() : then.name(), then == null ? NOT_THERE : shown(then), NOT_THERE);
            }
            if (!then.sha256().equals(now.sha256())) {
                return new Difference(then.name(), shown(then), shown(now));
            }
        }
        return null;
    }

    /**
     * What differs first between a report's JSON and what somebody has of it, white space aside; null: nothing does.
     *
     * @throws IllegalArgumentException if theirs is no JSON object
     */
    public static Difference difference(byte[] json, byte[] theirs) {
        return difference(fields(plain(json)), fields(plain(theirs)));
    }

    private static byte[] plain(byte[] json) {
        try {
            return PLAIN.writeValueAsBytes(Json.STORED.readTree(json));
        } catch (IOException e) {
            throw new IllegalArgumentException("a report is a JSON object", e);
        }
    }

    private static String shown(SealedField field) {
        return field.value() == null
                ? "sha256 " + field.sha256()
                : field.value().toString();
    }
}
