package io.nines.query.intake;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the log is taken in.
 *
 * @param batchSize how many events at most go into one transaction
 * @param retryAfter how long to wait before the log or the database is tried again
 */
@ConfigurationProperties("nines.query.intake")
public record IntakeSettings(
        @Bindable(defaultValue = "20000") int batchSize,
        @Bindable(defaultValue = "1s") Duration retryAfter) {
    /** Refuses what cannot work. */
    public IntakeSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException(
                    "nines.query.intake.batch-size is " + batchSize + "; at least 1 is needed");
        }
        if (retryAfter.isNegative() || retryAfter.isZero()) {
            throw new IllegalArgumentException(
                    "nines.query.intake.retry-after is " + retryAfter + "; more than nothing is needed");
        }
    }
}
