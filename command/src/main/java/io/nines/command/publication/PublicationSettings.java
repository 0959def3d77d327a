package io.nines.command.publication;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How commands are acknowledged.
 *
 * @param acknowledgeWithin how long an answer waits for the log; then the command is made durable here and answered 202
 */
@ConfigurationProperties("nines.command")
public record PublicationSettings(
        @Bindable(defaultValue = "5s") Duration acknowledgeWithin) {}
