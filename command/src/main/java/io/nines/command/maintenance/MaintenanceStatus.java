package io.nines.command.maintenance;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a window has come. */
enum MaintenanceStatus {
    @JsonProperty("upcoming")
    ANNOUNCED,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("cancelled")
    CANCELLED
}
