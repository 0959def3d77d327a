package io.nines.query.memory;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How much of the tables is kept in memory. What does not fit is read again when it is needed.
 *
 * @param statusChanges status changes of all components together, also those believed no longer; about 40 bytes each
 * @param outages outages of all components together, also those believed no longer; about three quarters of a kilobyte each
 * @param agreements events of agreements; a few kilobytes each
 */
@ConfigurationProperties("nines.query.memory")
public record MemorySettings(
        @Bindable(defaultValue = "2000000") long statusChanges,
        @Bindable(defaultValue = "100000") long outages,
        @Bindable(defaultValue = "10000") long agreements) {
    /** Refuses what cannot work. */
    public MemorySettings {
        refuseNegative("status-changes", statusChanges);
        refuseNegative("outages", outages);
        refuseNegative("agreements", agreements);
    }

    private static void refuseNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "nines.query.memory." + name + " is " + value + "; it cannot be negative");
        }
    }
}
