package io.nines.query.maintenance;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** How far a window has come at some instant. */
@Schema(name = "MaintenanceState")
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
