package io.nines.command.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Header;
import io.nines.http.Caller;
import io.swagger.v3.oas.annotations.Parameter;

/** How a write was sent: by whom, under which condition, and whether it may have been sent before. */
public sealed interface Sent {
    /** Who asks. */
    Caller caller();

    /** ETags that what is there may have, as sent; null: anything will do. */
    default String ifMatch() {
        return null;
    }

    /** {@code Idempotency-Key}; null: none. */
    default String key() {
        return null;
    }

    /** The request itself; null: it has no key, and does not matter. */
    default HttpRequest<?> request() {
        return null;
    }

    /** Who asks for what, and whether the same was asked before; {@code body} null: the request has none. */
    default Submission submission(JsonNode body) {
        return Submission.by(caller(), key(), request(), body);
    }

    /** The same of a request that has no body, or may come again as it is. */
    default Submission submission() {
        return submission(null);
    }

    /** What the caller expects to find. */
    default Expectation expectation() {
        return Expectation.of(ifMatch(), null);
    }

    /** Of something new, or of something that no ETag is told of. */
    @Introspected
    record Unconditional(
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header(Submission.HEADER) String key,
            @Parameter(hidden = true) HttpRequest<?> request)
            implements Sent {}

    /** Of something that is there. */
    @Introspected
    record Change(
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header("If-Match") String ifMatch,
            @Nullable @Header(Submission.HEADER) String key,
            @Parameter(hidden = true) HttpRequest<?> request)
            implements Sent {}

    /** By something whole, which comes to the same however often it is sent. */
    @Introspected
    record Replacement(
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header("If-Match") String ifMatch) implements Sent {}
}
