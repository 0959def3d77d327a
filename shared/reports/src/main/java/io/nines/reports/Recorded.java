package io.nines.reports;

import io.nines.contract.DomainEvent;
import io.nines.log.LoggedEvent;
import java.time.Instant;

/**
 * An event as it stands on record.
 *
 * @param position where, on {@code nines.events}
 * @param recordedAt when that was
 * @param author id of the access key that asked for it; null: Nines itself
 */
public record Recorded(long position, Instant recordedAt, String author, DomainEvent event) {
    /** What an event on the log is. */
    public static Recorded of(LoggedEvent logged) {
        return new Recorded(
                logged.entry().position(),
                logged.entry().recordedAt(),
                logged.entry().author(),
                logged.event());
    }

    /** The instant that the event gives, or, where it gives none, the one at which it was recorded. */
    public Instant at(Instant givenOrNull) {
        return givenOrNull == null ? recordedAt : givenOrNull;
    }
}
