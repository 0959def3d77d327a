package io.nines.command.checks;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.nines.log.ChecksWriter;
import io.nines.log.LogSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The one writer of {@code nines.checks} in this service. */
@Factory
final class ChecksLog {
    @Singleton
    @Named("command")
    @Bean(preDestroy = "close")
    ChecksWriter checksWriter(LogSettings log) {
        return ChecksWriter.open(log);
    }
}
