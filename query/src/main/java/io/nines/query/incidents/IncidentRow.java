package io.nines.query.incidents;

import io.nines.contract.Visibility;

/**
 * What incidents are looked for by.
 *
 * @param outage null: none
 * @param startedAt in milliseconds since 1970
 * @param endedAt {@link Long#MAX_VALUE}: it is not resolved
 */
record IncidentRow(String id, Visibility visibility, String outage, long startedAt, long endedAt) {
    /** Null for what is not declared yet. */
    static IncidentRow of(Incident incident) {
        if (!incident.exists()) {
            return null;
        }
        return new IncidentRow(
                incident.id(),
                incident.visibility(),
                incident.outage(),
                incident.startedAt().toEpochMilli(),
                incident.resolvedAt() == null
                        ? Long.MAX_VALUE
                        : incident.resolvedAt().toEpochMilli());
    }
}
