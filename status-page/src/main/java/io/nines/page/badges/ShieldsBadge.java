package io.nines.page.badges;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nines.page.page.Wording;

/** A badge as badge makers take it: the endpoint schema of shields.io, version 1. Colours are those of the light theme. */
record ShieldsBadge(@JsonProperty("schemaVersion") int schemaVersion, String label, String message, String color) {
    private static final String PLAIN = "#474C54";

    static ShieldsBadge of(Badge badge) {
        Wording mark = badge.mark();
        return new ShieldsBadge(1, badge.label(), badge.value(), mark == null ? PLAIN : BadgeSvg.colours(mark)[0]);
    }
}
