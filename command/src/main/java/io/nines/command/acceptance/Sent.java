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

    /** Who asks for what, and whether the same was asked before; {@code body} null: the request has none. */
    Submission submission(JsonNode body);

    /** The same of a request that has no body, or may come again as it is. */
    default Submission submission() {
        return submission(null);
    }

    /** What the caller expects to find. */
    Expectation expectation();

    /**
     * Of something new, or of something that no ETag is told of.
     *
     * @param key {@code Idempotency-Key}; null: none
     */
    @Introspected
    record Unconditional(
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header(Submission.HEADER) String key,
            @Parameter(hidden = true) HttpRequest<?> request)
            implements Sent {
        @Override
        public Submission submission(JsonNode body) {
            return Submission.by(caller, key, request, body);
        }

        @Override
        public Expectation expectation() {
            return Expectation.NONE;
        }
    }

    /**
     * Of something that is there.
     *
     * @param ifMatch ETags that it may have, as sent; null: anything will do
     * @param key {@code Idempotency-Key}; null: none
     */
    @Introspected
    record Change(
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header("If-Match") String ifMatch,
            @Nullable @Header(Submission.HEADER) String key,
            @Parameter(hidden = true) HttpRequest<?> request)
            implements Sent {
        @Override
        public Submission submission(JsonNode body) {
            return Submission.by(caller, key, request, body);
        }

        @Override
        public Expectation expectation() {
            return Expectation.of(ifMatch, null);
        }
    }

    /**
     * By something whole, which comes to the same however often it is sent.
     *
     * @param ifMatch ETags that what is there may have, as sent; null: anything will do
     */
    @Introspected
    record Replacement(
            @Parameter(hidden = true) Caller caller,
            @Nullable @Header("If-Match") String ifMatch) implements Sent {
        @Override
        public Submission submission(JsonNode body) {
            return Submission.by(caller);
        }

        @Override
        public Expectation expectation() {
            return Expectation.of(ifMatch, null);
        }
    }
}
