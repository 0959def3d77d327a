package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the people who respond have come. */
public enum IncidentStatus {
    @JsonProperty("investigating")
    INVESTIGATING,
    @JsonProperty("identified")
    IDENTIFIED,
    @JsonProperty("monitoring")
    MONITORING,
    @JsonProperty("resolved")
    RESOLVED
}
