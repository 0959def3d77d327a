package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the holder of an access key may do. */
public enum Role {
    /** Posts check results, for its components only. */
    @JsonProperty("probe")
    PROBE,
    /** Reads everything under {@code /api}. */
    @JsonProperty("reader")
    READER,
    /** Reads, and keeps components, incidents and maintenance. */
    @JsonProperty("operator")
    OPERATOR,
    /** Reads, and keeps agreements. */
    @JsonProperty("account-manager")
    ACCOUNT_MANAGER,
    /** May do all. */
    @JsonProperty("admin")
    ADMIN
}
