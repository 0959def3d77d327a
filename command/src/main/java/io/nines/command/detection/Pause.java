package io.nines.command.detection;

import java.time.Duration;
import java.time.Instant;

/** Keeps things apart in time. When the clock was set back, nobody knows how long ago the last one was: then it is over. */
final class Pause {
    private final Duration length;
    private Instant begun = Instant.MIN;

    Pause(Duration length) {
        this.length = length;
    }

    boolean isOver(Instant now) {
        return now.isBefore(begun) || !now.isBefore(begun.plus(length));
    }

    void begin(Instant now) {
        begun = now;
    }
}
