package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How urgent an incident is to the people who respond; what customers miss is {@link Impact}. Worst first. */
public enum Severity {
    @JsonProperty("critical")
    CRITICAL,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("low")
    LOW
}
