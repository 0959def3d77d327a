package io.nines.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads one check result from the bytes that a probe sent: one JSON object, UTF-8. {@code component}, {@code at} (ISO 8601 with
 * offset, from 1970 on) and {@code outcome} are required; {@code location}, {@code probe} (64 characters each), {@code message}
 * (2000 characters) and {@code latencyMillis} (0 to 1,000,000,000, may be fractional, kept in whole microseconds) are not, and
 * may be null. Other fields are skipped. Whoever takes results in and whoever judges them reads them with this, so that a result
 * once taken in can be read for ever. Safe for any number of threads.
 */
public final class ObservationReader {
    /** Deeper nesting is an error: nothing here nests, it can only be in a field that is skipped. */
    private static final int MAX_DEPTH = 32;

    // Names of fields are not interned: they come from outside, and anybody can send new ones for ever.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private ObservationReader() {}

    /**
     * Reads a result.
     *
     * @throws InvalidObservationException if the bytes are not exactly one result
     */
    public static Observation read(byte[] buffer, int from, int length) {
        return read(buffer, from, length, true);
    }

    /**
     * Reads a result, for those who have no use for its message: {@link Observation#message()} is null.
     *
     * @throws InvalidObservationException if the bytes are not exactly one result
     */
    public static Observation readWithoutMessage(byte[] buffer, int from, int length) {
        return read(buffer, from, length, false);
    }

    private static Observation read(byte[] buffer, int from, int length, boolean keepMessage) {
        Observation usual = UsualLine.read(buffer, from, length, keepMessage);
        return usual == null ? readJson(buffer, from, length, keepMessage) : usual;
    }

    /**
     * Reads a result without its message that is most likely of one component, whose name then need not be made anew.
     *
     * @param id the component's id
     * @param utf8 the same in UTF-8
     * @throws InvalidObservationException if the line is not exactly one result, of whichever component
     */
    public static Observation readWithoutMessage(byte[] line, String id, byte[] utf8) {
        Observation usual = UsualLine.readWithoutMessage(line, id, utf8);
        return usual == null ? readJson(line, 0, line.length, false) : usual;
    }

    /** Whatever the line looks like. */
    static Observation readJson(byte[] buffer, int from, int length, boolean keepMessage) {
        try (JsonParser json = JSON.createParser(buffer, from, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidObservationException("a result must be a JSON object");
            }
            ObservationFields fields = new ObservationFields(json, keepMessage);
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                fields.take(name);
            }
            if (json.nextToken() != null) {
                throw new InvalidObservationException("something follows the JSON object");
            }
            return fields.observation();
        } catch (JsonProcessingException e) {
            throw new InvalidObservationException("this is not JSON: " + Json.fault(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
