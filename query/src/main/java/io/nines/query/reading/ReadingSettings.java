package io.nines.query.reading;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How reads wait.
 *
 * @param waitWithin how long a read waits for {@code atLeast} and {@code afterChecks} before it is refused with 503
 */
@ConfigurationProperties("nines.query")
public record ReadingSettings(@Bindable(defaultValue = "5s") Duration waitWithin) {
    /** Refuses what cannot work. */
    public ReadingSettings {
        if (waitWithin.isNegative()) {
            throw new IllegalArgumentException("nines.query.wait-within is " + waitWithin + "; it cannot be negative");
        }
    }
}
