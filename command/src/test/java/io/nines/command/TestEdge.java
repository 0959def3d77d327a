package io.nines.command;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.nines.log.LogSettings;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** What the main class gives in production: the log, the clock, randomness. */
@Factory
final class TestEdge {
    @Singleton
    @Requires(property = "nines.kafka.bootstrap-servers")
    LogSettings logSettings(@Value("${nines.kafka.bootstrap-servers}") String bootstrapServers) {
        return LogSettings.singleNode(bootstrapServers);
    }

    /** In place of Micronaut's own, which is the system's. */
    @Singleton
    @Replaces(InstantSource.class)
    MovableClock clock() {
        return new MovableClock();
    }

    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    /** Keeps the key instead of showing it. */
    @Singleton
    ShownKeys shownKeys() {
        return new ShownKeys();
    }
}
