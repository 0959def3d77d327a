package io.nines.query.reading;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * The period of a read that may also be about everything.
 *
 * @param from its first instant, ISO 8601 with offset; not given: as early as can be
 * @param to the first instant after it; not given: as late as can be
 */
@Introspected
public record AskedBounds(
        @Nullable @QueryValue
        @Parameter(description = "First instant of the period, ISO 8601 with offset.", example = "2025-01-01T00:00:00Z")
        String from,

        @Nullable @QueryValue
        @Parameter(description = "First instant after the period.", example = "2025-02-01T00:00:00Z")
        String to) {

    /** The period; 400 naming the parameter that is unusable. */
    public Window window() {
        return Window.between(
                from == null ? Window.EARLIEST : Parameters.instant("from", from),
                to == null ? Window.LATEST : Parameters.instant("to", to));
    }
}
