package io.nines.query.reports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose statuses count. */
enum Basis {
    /** What checks showed. */
    @JsonProperty("observed")
    OBSERVED,
    /** What operators declared: at each instant the worst that a public incident says; up where none says anything. */
    @JsonProperty("declared")
    DECLARED
}
