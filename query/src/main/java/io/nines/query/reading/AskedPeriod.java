package io.nines.query.reading;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;

/**
 * The period of a read, which has to be given.
 *
 * @param from its first instant, ISO 8601 with offset
 * @param to the first instant after it
 */
@Introspected
public record AskedPeriod(
        @Nullable @QueryValue
        @Parameter(
                description = "First instant of the period, ISO 8601 with offset.",
                example = "2025-01-01T00:00:00Z",
                extensions = @Extension(properties = @ExtensionProperty(name = "x-required", value = "true")))
        String from,

        @Nullable @QueryValue
        @Parameter(
                description = "First instant after the period.",
                example = "2025-02-01T00:00:00Z",
                extensions = @Extension(properties = @ExtensionProperty(name = "x-required", value = "true")))
        String to) {

    /** The period; 400 naming the parameter that is missing or unusable. */
    public Window window() {
        return Window.between(Parameters.required("from", from), Parameters.required("to", to));
    }
}
