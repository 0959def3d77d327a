package io.nines.query.incidents;

import io.nines.timeline.TimelineStatus;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For how long an incident says that a component is affected.
 *
 * @param fromAt in milliseconds since 1970
 * @param toAt {@link Long#MAX_VALUE}: until something else is said
 * @param counts whether that is part of the declared status
 */
public record DeclaredImpact(
        String incident, String component, long fromAt, long toAt, TimelineStatus status, boolean counts) {
    /** All that an incident says. */
    static Set<DeclaredImpact> of(Incident incident) {
        return incident.impacts().all().stream()
                .map(affected -> new DeclaredImpact(
                        incident.id(),
                        affected.component(),
                        affected.from(),
                        affected.to(),
                        affected.status(),
                        incident.counts()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
