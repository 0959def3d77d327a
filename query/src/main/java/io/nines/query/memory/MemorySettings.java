package io.nines.query.memory;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How much of the tables is kept in memory. What does not fit is read again when it is needed.
 *
 * @param statusChanges status changes of all components together, also those believed no longer; about 40 bytes each
 * @param outages outages of all components together, also those believed no longer; about half a kilobyte each
 */
@ConfigurationProperties("nines.query.memory")
public record MemorySettings(
        @Bindable(defaultValue = "2000000") long statusChanges,
        @Bindable(defaultValue = "100000") long outages) {
    /** Refuses what cannot work. */
    public MemorySettings {
        if (statusChanges < 0) {
            throw new IllegalArgumentException(
                    "nines.query.memory.status-changes is " + statusChanges + "; it cannot be negative");
        }
        if (outages < 0) {
            throw new IllegalArgumentException("nines.query.memory.outages is " + outages + "; it cannot be negative");
        }
    }
}
