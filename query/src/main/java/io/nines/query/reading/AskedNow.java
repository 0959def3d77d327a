package io.nines.query.reading;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * What a read may ask for that speaks of now only.
 *
 * @param atLeast wait until this position is taken in ({@code Nines-Position} of a write)
 * @param afterChecks wait until these results are judged ({@code Nines-Checks} of a post of checks)
 */
@Introspected
public record AskedNow(
        @Nullable @QueryValue
        @Parameter(description = "Wait briefly until this position (Nines-Position of a write) is in; else 503.")
        String atLeast,

        @Nullable @QueryValue
        @Parameter(description = "Wait briefly until these checks (Nines-Checks of a post) are judged; else 503.")
        String afterChecks) {}
