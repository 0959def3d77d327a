package io.nines.planted.one;

import java.time.Instant;
import org.axonframework.modelling.command.AggregateRoot;

/** Asks the clock, and changes itself outside an event-sourcing handler. */
@AggregateRoot
public final class PlantedAggregate {
    private Instant changedAt;

    /** Breaks both rules. */
    public Instant change() {
        changedAt = Instant.now();
        return changedAt;
    }
}
