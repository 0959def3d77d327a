package io.nines.query.reading;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * Which part of a long list, newest first.
 *
 * @param limit how many at most
 * @param after where the part before ended
 */
@Introspected
public record AskedPage(
        @Nullable @QueryValue @Parameter(description = "How many at most, 1 to 500; 50 if not given.")
        String limit,

        @Nullable @QueryValue @Parameter(description = "The answer before gave it as next.")
        String after) {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    /** How many at most; 400 if that is no such number. */
    public int most() {
        return limit == null ? USUAL : (int) Parameters.number("limit", limit, 1, MOST);
    }

    /** Behind what the list goes on; 400 if it is nothing that an answer gave. */
    public Place place() {
        return Place.read(after);
    }
}
