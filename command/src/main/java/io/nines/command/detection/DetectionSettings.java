package io.nines.command.detection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How detection runs.
 *
 * @param throughWithinSeconds so often, at least, is recorded up to when everything is judged; past hours go into evidence as often
 * @param evidenceCacheBytes so much memory is for past hours, which late results need
 */
@ConfigurationProperties("nines.command")
public record DetectionSettings(
        @Bindable(defaultValue = "60") int throughWithinSeconds,
        @Bindable(defaultValue = "67108864") long evidenceCacheBytes) {}
