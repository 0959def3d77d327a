package io.nines.contract;

/**
 * One check result, as a probe sent it.
 *
 * @param component the component's id
 * @param at when the probe looked, in milliseconds since 1970
 * @param outcome what it found
 * @param location from where; empty: not said, which is a location, too
 * @param probe by which probe; empty: not said
 * @param latencyMicros how long it took, in microseconds; {@link #NO_LATENCY}: not said
 * @param message for the people in charge, never public; null: none
 */
public record Observation(
        String component, long at, Outcome outcome, String location, String probe, long latencyMicros, String message) {
    /** Stands for a latency that was not said. */
    public static final long NO_LATENCY = -1;
}
