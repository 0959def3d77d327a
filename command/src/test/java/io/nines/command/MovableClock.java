package io.nines.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The system's clock, until somebody moves it. */
public final class MovableClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** From now on it is that much later, or earlier. */
    public void move(Duration by) {
        ahead = ahead.plus(by);
    }
}
