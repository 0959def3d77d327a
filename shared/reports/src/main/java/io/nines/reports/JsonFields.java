package io.nines.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.nines.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes the values of records one after the other, each under the name that the record has for it; null where it is null.
 * Takes less than half the time of Jackson's generator, which counts for reports of many outages; trees are left to Jackson.
 */
final class JsonFields {
    private static final ObjectWriter TREES =
            Json.STORED.writer().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    private static final byte[] NULL = JsonBytes.ascii("null");
    private static final byte[] TRUE = JsonBytes.ascii("true");
    private static final byte[] FALSE = JsonBytes.ascii("false");

    private final JsonBytes json;

    /** Nothing yet; there is room for so many bytes at first. */
    JsonFields(int room) {
        json = new JsonBytes(room);
    }

    /** The names of a record's components, in order, as they stand in front of values. */
    static byte[][] names(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> JsonBytes.ascii('"' + name + "\":"))
                .toArray(byte[][]::new);
    }

    /** What was written. */
    byte[] bytes() {
        json.unput(',');
        return json.all();
    }

    void begin() {
        json.put('{');
    }

    void end() {
        close('}');
    }

    void text(byte[] name, String value) {
        json.put(name);
        text(value);
    }

    void textIfAny(byte[] name, String value) {
        if (value != null) {
            text(name, value);
        }
    }

    private void text(String value) {
        if (value == null) {
            value(NULL);
        } else {
            json.text(value);
            json.put(',');
        }
    }

    void texts(byte[] name, List<String> values) {
        list(name, values, this::text);
    }

    void flag(byte[] name, Boolean value) {
        json.put(name);
        if (value == null) {
            value(NULL);
        } else {
            value(value ? TRUE : FALSE);
        }
    }

    void number(byte[] name, long value) {
        json.put(name);
        json.number(value);
        json.put(',');
    }

    void number(byte[] name, Long value) {
        if (value == null) {
            json.put(name);
            value(NULL);
        } else {
            number(name, (long) value);
        }
    }

    void numberIfAny(byte[] name, Number value) {
        if (value != null) {
            number(name, value.longValue());
        }
    }

    void decimal(byte[] name, BigDecimal value) {
        json.put(name);
        value(value == null ? NULL : JsonBytes.ascii(value.toPlainString()));
    }

    void tree(byte[] name, JsonNode value) {
        json.put(name);
        try {
            value(TREES.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be written", e);
        }
    }

    void instant(byte[] name, Instant value) {
        json.put(name);
        if (value == null) {
            value(NULL);
        } else {
            json.instant(value);
            json.put(',');
        }
    }

    void instantIfAny(byte[] name, Instant value) {
        if (value != null) {
            instant(name, value);
        }
    }

    <T> void list(byte[] name, List<T> values, Consumer<T> each) {
        json.put(name);
        json.put('[');
        values.forEach(each);
        close(']');
    }

    /** What {@link #begin} and fields made of a value before, whose end is still to come. */
    void prepared(byte[] fields) {
        value(fields);
    }

    <T> void object(byte[] name, T value, Consumer<T> inside) {
        json.put(name);
        if (value == null) {
            value(NULL);
        } else {
            inside.accept(value);
        }
    }

    private void value(byte[] value) {
        json.put(value);
        json.put(',');
    }

    /** Each value leaves a comma behind it; the last one's is taken off. */
    private void close(char bracket) {
        json.unput(',');
        json.put(bracket);
        json.put(',');
    }
}
