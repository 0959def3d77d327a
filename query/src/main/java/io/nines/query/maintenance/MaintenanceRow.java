package io.nines.query.maintenance;

import io.nines.contract.AffectedComponent;
import java.util.List;

/**
 * What windows are looked for by.
 *
 * @param fromAt in milliseconds since 1970
 * @param toAt in milliseconds since 1970; at or before {@code fromAt} for one that was over before it began
 * @param components the ids of those that it names, each once
 */
record MaintenanceRow(String id, boolean cancelled, long fromAt, long toAt, List<String> components) {
    /** Null for what is not announced yet. */
    static MaintenanceRow of(Maintenance maintenance) {
        if (!maintenance.exists()) {
            return null;
        }
        return new MaintenanceRow(
                maintenance.id(),
                maintenance.cancelledAt() != null,
                maintenance.from().toEpochMilli(),
                maintenance.to().toEpochMilli(),
                maintenance.components().stream()
                        .map(AffectedComponent::id)
                        .distinct()
                        .toList());
    }
}
