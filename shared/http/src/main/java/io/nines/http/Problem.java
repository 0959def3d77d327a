package io.nines.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * An error as RFC 9457 wants it told.
 *
 * @param name short name of its kind, such as {@code unknown-component}; {@code type} on the wire is {@code /problems/<name>}
 * @param title the kind in a few words, always the same
 * @param status HTTP status
 * @param detail what is wrong this time and what to do about it
 * @param members further members by name
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(@JsonIgnore String name, String title, int status, String detail, Map<String, Object> members) {
    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "/problems/";

    /** The kind as a URI reference. */
    public String getType() {
        return TYPES + name;
    }

    /** The URI reference of a kind of problem. */
    public static String type(String name) {
        return TYPES + name;
    }

    @JsonAnyGetter
    @Override
    public Map<String, Object> members() {
        return members;
    }
}
