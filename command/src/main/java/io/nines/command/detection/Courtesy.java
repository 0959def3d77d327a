package io.nines.command.detection;

import java.time.Duration;

/**
 * Intake goes first. Whoever posts waits for it, and while results pour in detection would take half of the machine: it may be
 * a little late, the log keeps what it has not read.
 */
final class Courtesy {
    /** More than a step finds while nothing much happens. */
    private static final int MANY = 100;

    /** Meanwhile more comes together: few large steps cost less than many small ones. */
    private static final Duration SHORTEST = Duration.ofMillis(5);

    private static final Duration LONGEST = Duration.ofMillis(250);
    private static final Duration LATE = Duration.ofSeconds(5);
    /** About what a result takes to read and to judge. */
    private static final long NANOS_A_RECORD = 2_000;

    private Courtesy() {}

    /**
     * How long detection rests after a step: about as long as that took, unless it is late already or somebody waits for it.
     *
     * @param records that the step read
     * @param late how long ago the last of them came in
     */
    static Duration rest(int records, Duration late, boolean awaited) {
        if (records < MANY || awaited || late.compareTo(LATE) > 0) {
            return Duration.ZERO;
        }
        Duration rest = SHORTEST.plusNanos(records * NANOS_A_RECORD);
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
