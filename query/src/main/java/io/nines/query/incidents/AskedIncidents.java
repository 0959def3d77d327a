package io.nines.query.incidents;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.nines.contract.Visibility;
import io.nines.query.incidents.IncidentRepository.Sought;
import io.nines.query.reading.Choice;
import io.nines.timeline.Interval;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * Which incidents are looked for; all where nothing is given.
 *
 * @param status open or resolved
 * @param visibility public or internal
 * @param component id of one that they name
 */
@Introspected
record AskedIncidents(
        @Nullable @QueryValue @Parameter(description = "open or resolved; both if not given.")
        String status,

        @Nullable @QueryValue @Parameter(description = "public or internal; both if not given.")
        String visibility,

        @Nullable @QueryValue @Parameter(description = "Only those that name this component.")
        String component) {

    private enum State {
        OPEN,
        RESOLVED
    }

    /** 400 naming the parameter that is unusable. */
    Sought sought(Interval period) {
        State state = Choice.of("status", status, State.class, null);
        return new Sought(
                state == null ? null : state == State.RESOLVED,
                Choice.of("visibility", visibility, Visibility.class, null),
                component,
                period);
    }
}
