package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one check found; worst last, so that of two results the greater {@link #ordinal()} is the worse. */
public enum Outcome {
    @JsonProperty("up")
    UP("up"),
    @JsonProperty("degraded")
    DEGRADED("degraded"),
    @JsonProperty("down")
    DOWN("down");

    private final String wire;

    Outcome(String wire) {
        this.wire = wire;
    }

    /** The word on the wire: {@code up}, {@code degraded} or {@code down}. */
    public String wire() {
        return wire;
    }

    /** The outcome of that word, or null where there is none. */
    public static Outcome ofWire(String word) {
        return switch (word) {
            case "up" -> UP;
            case "degraded" -> DEGRADED;
            case "down" -> DOWN;
            default -> null;
        };
    }
}
