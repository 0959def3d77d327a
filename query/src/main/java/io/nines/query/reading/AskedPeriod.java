package io.nines.query.reading;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * The period of a read.
 *
 * @param from its first instant, ISO 8601 with offset
 * @param to the first instant after it
 */
@Introspected
public record AskedPeriod(
        @Nullable @QueryValue
        @Parameter(description = "First instant of the period, ISO 8601 with offset.", example = "2026-01-01T00:00:00Z")
        String from,

        @Nullable @QueryValue
        @Parameter(description = "First instant after the period.", example = "2026-02-01T00:00:00Z")
        String to) {

    /** The period; 400 naming the parameter that is missing or unusable. */
    public Window required() {
        return Window.between(Parameters.required("from", from), Parameters.required("to", to));
    }

    /** The period; where a bound is not given, it is as early or late as can be. */
    public Window optional() {
        return Window.between(
                from == null ? Window.EARLIEST : Parameters.instant("from", from),
                to == null ? Window.LATEST : Parameters.instant("to", to));
    }
}
