package io.nines.query.reading;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * What a read may ask for beside its subject.
 *
 * @param position answer as of this position, or the last one at an instant or on a day, as {@link SaidPosition} reads it; not
 *     given: as of now
 * @param atLeast wait until this position is taken in ({@code Nines-Position} of a write)
 * @param afterChecks wait until these results are judged ({@code Nines-Checks} of a post of checks, such as {@code 0:1234,3:998})
 */
@Introspected
public record Asked(
        @Nullable @QueryValue
        @Parameter(
                description = "Answer as of an earlier position of the log. " + SaidPosition.FORMS,
                example = "2026-01-31T12:00:00Z")
        String position,

        @Nullable @QueryValue
        @Parameter(description = "Wait briefly until this position (Nines-Position of a write) is in; else 503.")
        String atLeast,

        @Nullable @QueryValue
        @Parameter(description = "Wait briefly until these checks (Nines-Checks of a post) are judged; else 503.")
        String afterChecks) {}
