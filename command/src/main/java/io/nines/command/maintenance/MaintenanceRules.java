package io.nines.command.maintenance;

import io.nines.command.acceptance.RejectedException;
import io.nines.contract.Instants;
import java.time.Duration;
import java.time.Instant;

/** What may not be asked of a window as it stands: what would come of it could not be shown. Each names itself. */
final class MaintenanceRules {
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private MaintenanceRules() {}

    static void notCancelled(MaintenanceState it) {
        if (it.status() == MaintenanceStatus.CANCELLED) {
            throw new RejectedException(
                    "maintenance-cancelled", "The maintenance is cancelled", "Announce another window instead.");
        }
    }

    static void notOver(MaintenanceState it) {
        notCancelled(it);
        if (it.status() == MaintenanceStatus.COMPLETED) {
            throw new RejectedException(
                    "maintenance-completed",
                    "The maintenance is over",
                    "It ended at " + Instants.format(it.completedAt()) + ".");
        }
    }

    static void notBegun(MaintenanceState it) {
        notOver(it);
        if (it.status() == MaintenanceStatus.RUNNING) {
            throw new RejectedException(
                    "maintenance-started",
                    "The maintenance has begun",
                    "It began at " + Instants.format(it.startedAt()) + "; it can be extended or completed.");
        }
    }

    static void begun(MaintenanceState it, Instant completedAt) {
        notOver(it);
        if (it.status() == MaintenanceStatus.ANNOUNCED) {
            throw new RejectedException(
                    "maintenance-not-started",
                    "The maintenance has not begun",
                    "It is to begin at " + Instants.format(it.startsAt()) + "; start it, or cancel it.");
        }
        if (completedAt != null && completedAt.isBefore(it.startedAt())) {
            throw new RejectedException(
                    "completed-before-start",
                    "The maintenance cannot end before it began",
                    "It began at " + Instants.format(it.startedAt()) + ".");
        }
    }

    static void ahead(Instant startsAt, Instant now) {
        if (startsAt.isBefore(now.minus(CLOCKS_DIFFER))) {
            throw new RejectedException(
                    "starts-in-the-past",
                    "It cannot be planned for the past",
                    "A window that took place already is announced after the fact, as one of its own.");
        }
    }

    static void later(MaintenanceState it, Instant endsAt) {
        if (!endsAt.isAfter(it.endsAt())) {
            throw new RejectedException(
                    "extended-to-no-later",
                    "To extend is to end later",
                    "It is to end at " + Instants.format(it.endsAt())
                            + " already; to end it earlier, complete it when it is done.");
        }
    }

    /** Customers read updates by their instants: none may come before the one before it; {@code at} null: it is from now. */
    static void inOrder(MaintenanceState it, Instant at) {
        if (at != null && at.isBefore(it.saidUpTo())) {
            throw new RejectedException(
                    "update-out-of-order",
                    "An update cannot be from before the one before it",
                    "The last one is from " + Instants.format(it.saidUpTo()) + "; to correct it, correct its text.");
        }
    }
}
