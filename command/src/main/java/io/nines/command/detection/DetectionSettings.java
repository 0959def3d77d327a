package io.nines.command.detection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How detection runs.
 *
 * @param throughWithinSeconds so often, by ticks, is recorded up to when everything is judged; past hours go into evidence as often
 * @param pauseMillis but never sooner after the last time, however much is read; and so long late results are collected: each makes
 *     hours long past be judged again
 * @param evidenceCacheBytes so much memory is for past hours, which late results need
 * @param resultsInMemory with about so many results in memory past hours go into evidence at once
 */
@ConfigurationProperties("nines.command")
public record DetectionSettings(
        @Bindable(defaultValue = "60") int throughWithinSeconds,
        @Bindable(defaultValue = "1000") int pauseMillis,
        @Bindable(defaultValue = "16777216") long evidenceCacheBytes,
        @Bindable(defaultValue = "1000000") int resultsInMemory) {
    /** Such a pause, and it is over. */
    Pause pause() {
        return new Pause(Duration.ofMillis(pauseMillis));
    }
}
