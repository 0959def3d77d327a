package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who sees a component: everybody on the page, or only those with a key. */
public enum Visibility {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("internal")
    INTERNAL
}
