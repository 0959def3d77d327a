package io.nines.command.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;

/**
 * Who gets in first.
 *
 * @param adminKey the first start makes this the admin key; at least 32 characters; null: a random one
 */
@ConfigurationProperties("nines.command")
record AccessSettings(@Nullable String adminKey) {
    private static final int MIN_LENGTH = 32;

    AccessSettings {
        if (adminKey != null && adminKey.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("nines.command.admin-key has " + adminKey.length()
                    + " characters, it needs at least " + MIN_LENGTH);
        }
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "AccessSettings[adminKey=" + (adminKey == null ? "none" : "given") + "]";
    }
}
