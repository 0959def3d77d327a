package io.nines.query.maintenance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a window has come at some instant. */
enum State {
    @JsonProperty("upcoming")
    UPCOMING,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("completed")
    COMPLETED,
    /** It does not take place. */
    @JsonProperty("cancelled")
    CANCELLED
}
