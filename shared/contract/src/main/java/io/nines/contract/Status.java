package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The status of a component during a period, worst first. */
public enum Status {
    @JsonProperty("down")
    DOWN,
    @JsonProperty("partial")
    PARTIAL,
    @JsonProperty("degraded")
    DEGRADED,
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("maintenance")
    MAINTENANCE,
    @JsonProperty("up")
    UP
}
