package io.nines.page;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is set; in place of Micronaut's own, which is the system's. */
@Singleton
@Replaces(InstantSource.class)
public final class TestClock implements InstantSource {
    private volatile Instant now = Scenes.NOW;

    public void set(Instant next) {
        now = next;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
