package io.nines.command.incidents;

import io.nines.command.acceptance.RejectedException;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.Instants;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.List;

/** What may not be asked of an incident as it stands: what would come of it could not be shown. Each names itself. */
final class IncidentRules {
    private IncidentRules() {}

    static void notMerged(IncidentState it) {
        if (it.mergedInto() != null) {
            throw new RejectedException(
                    "incident-merged",
                    "The incident was merged into another",
                    "Incident " + it.mergedInto() + " goes on in its place; say it there.");
        }
    }

    static void open(IncidentState it) {
        if (it.resolvedAt() != null) {
            throw new RejectedException(
                    "incident-resolved",
                    "The incident is resolved",
                    "It has been since " + Instants.format(it.resolvedAt()) + "; if it goes on after all, reopen it.");
        }
    }

    static void resolved(IncidentState it, String detail) {
        if (it.resolvedAt() == null) {
            throw new RejectedException("incident-open", "The incident is not resolved", detail);
        }
    }

    /** Customers read updates by their instants: none may come before what was said already; {@code at} null: it is from now. */
    static void inOrder(IncidentState it, Instant at) {
        if (at == null) {
            return;
        }
        if (at.isBefore(it.startedAt())) {
            throw new RejectedException(
                    "update-before-start",
                    "An update cannot be from before the incident",
                    "It began at " + Instants.format(it.startedAt()) + ".");
        }
        if (at.isBefore(it.saidUpTo())) {
            throw new RejectedException(
                    "update-out-of-order",
                    "An update cannot be from before what was said already",
                    "Something was said about " + Instants.format(it.saidUpTo())
                            + "; to correct it, correct its text or restate the impact.");
        }
    }

    /** A resolved incident affects nothing after its end. */
    static void withinIncident(IncidentState it, List<ImpactPeriod> periods) {
        if (it.resolvedAt() == null || periods.isEmpty()) {
            return;
        }
        ImpactPeriod last = periods.get(periods.size() - 1);
        if (last.to() == null || last.to().isAfter(it.resolvedAt())) {
            throw new RejectedException(
                    "period-after-resolution",
                    "Nothing is affected once the incident is resolved",
                    "It was resolved at " + Instants.format(it.resolvedAt()) + ": end the last period by then.");
        }
    }

    static void goesOnIn(IncidentState it, IncidentState into) {
        if (into.id().equals(it.id())) {
            throw new RejectedException(
                    "merge-into-itself", "An incident does not go on in itself", "Name another incident.");
        }
        if (into.mergedInto() != null) {
            throw new RejectedException(
                    "merge-into-merged",
                    "That incident was merged itself",
                    "Incident " + into.mergedInto() + " goes on in its place; merge into that one.");
        }
        if (it.isOpen() && into.resolvedAt() != null) {
            throw new RejectedException(
                    "merge-into-resolved",
                    "An open incident does not go on in a resolved one",
                    "Resolve this one, or reopen incident " + into.id() + " first.");
        }
        if (it.visibility() == Visibility.PUBLIC && into.visibility() == Visibility.INTERNAL) {
            throw new RejectedException(
                    "merge-into-internal",
                    "What customers see does not go on where they see nothing",
                    "Make incident " + into.id() + " public, or this one internal, first.");
        }
    }
}
