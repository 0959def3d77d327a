package io.nines.command.checks;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How results are taken in.
 *
 * @param futureTolerance how far ahead of our clock a result may lie
 * @param lateReach how far back results of a key may lie that has no reach of its own
 * @param tickEvery how often time is told to detection
 */
@ConfigurationProperties("nines.command.checks")
public record CheckSettings(
        @Bindable(defaultValue = "60s") Duration futureTolerance,
        @Bindable(defaultValue = "24h") Duration lateReach,
        @Bindable(defaultValue = "10s") Duration tickEvery) {}
