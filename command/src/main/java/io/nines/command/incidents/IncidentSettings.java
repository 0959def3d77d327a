package io.nines.command.incidents;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What happens to incidents by itself.
 *
 * @param acknowledgeWithin a critical incident that nobody acknowledged for that long is overdue
 * @param declareOnOutage what an outage leads to
 * @param declareWithin what was recorded later than that after it began is history: it declares nothing, and nobody is waited for
 */
@ConfigurationProperties("nines.command.incidents")
record IncidentSettings(
        @Bindable(defaultValue = "5m") Duration acknowledgeWithin,
        @Bindable(defaultValue = "off") OnOutage declareOnOutage,
        @Bindable(defaultValue = "15m") Duration declareWithin) {

    /** What an outage leads to. */
    enum OnOutage {
        /** To nothing. */
        OFF,
        /** To an internal incident. */
        DRAFT,
        /** To an incident that customers see, unless they do not see the component. */
        PUBLISH
    }
}
