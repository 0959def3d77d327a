package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What operators say about a component: how much of it customers miss. Worst first. */
public enum Impact {
    /** It does not work. */
    @JsonProperty("down")
    DOWN,
    /** It fails for some, or in part. */
    @JsonProperty("partial")
    PARTIAL,
    /** It works, but slowly or late. */
    @JsonProperty("degraded")
    DEGRADED,
    /** Nothing is missed: for a component that has recovered, or is named only to be safe. */
    @JsonProperty("none")
    NONE
}
