package io.nines.query;

import io.nines.contract.AffectedComponent;
import io.nines.contract.DomainEvent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was declared of a component at one instant, found the slow way: every event is gone through again for each instant. */
final class SlowDeclarations {
    private final TreeMap<Long, RandomDeclarations.Next> told = new TreeMap<>();

    void add(long position, RandomDeclarations.Next next) {
        told.put(position, next);
    }

    private static final class OneIncident {
        /** What was said, in the order in which it was; what is taken back is taken out. */
        private final List<Said> said = new ArrayList<>();

        private Visibility visibility;
        private boolean merged;
        private Instant resolved;
    }

    private record Said(Instant from, Impact impact) {}

    private static final class OneWindow {
        private Instant from;
        private Instant to;
        private boolean started;
        private boolean completed;
        private boolean cancelled;
        private boolean names;
    }

    /** The worst that is declared, as of a position. */
    Impact declared(String component, Instant at, long position) {
        Impact worst = Impact.NONE;
        for (OneIncident incident : incidents(component, position).values()) {
            if (incident.visibility == Visibility.PUBLIC && !incident.merged) {
                Impact impact = at(incident.said, at);
                worst = impact.compareTo(worst) < 0 ? impact : worst;
            }
        }
        return worst;
    }

    /** Whether the component is in maintenance, as of a position. */
    boolean inMaintenance(String component, Instant at, long position) {
        return windows(component, position).values().stream()
                .anyMatch(window ->
                        window.names && !window.cancelled && !at.isBefore(window.from) && at.isBefore(window.to));
    }

    private static Impact at(List<Said> said, Instant at) {
        Said last = null;
        for (Said each : said) {
            boolean begun = !each.from().isAfter(at);
            if (begun && (last == null || !each.from().isBefore(last.from()))) {
                last = each;
            }
        }
        return last == null ? Impact.NONE : last.impact();
    }

    private Map<String, OneIncident> incidents(String component, long position) {
        Map<String, OneIncident> incidents = new TreeMap<>();
        told.headMap(position, true).forEach((at, next) -> {
            if (next.aggregate().startsWith("incident/")) {
                OneIncident incident = incidents.computeIfAbsent(next.aggregate(), id -> new OneIncident());
                take(incident, next.event(), component, Story.recordedAt(at));
            }
        });
        return incidents;
    }

    private static void take(OneIncident incident, DomainEvent event, String component, Instant recordedAt) {
        if (event instanceof IncidentDeclared declared) {
            incident.visibility = declared.visibility();
            say(incident, declared.components(), component, or(declared.startedAt(), recordedAt));
        } else if (event instanceof IncidentUpdated updated) {
            update(incident, updated.update(), updated.components(), component, recordedAt);
        } else if (event instanceof IncidentReopened reopened) {
            update(incident, reopened.update(), reopened.components(), component, recordedAt);
        } else if (event instanceof IncidentVisibilityChanged changed) {
            incident.visibility = changed.visibility();
        } else if (event instanceof IncidentMerged) {
            incident.merged = true;
        } else if (event instanceof IncidentImpactRestated restated
                && restated.component().equals(component)) {
            restate(incident, restated.periods());
        }
    }

    private static void update(
            OneIncident incident,
            IncidentUpdate update,
            List<AffectedComponent> components,
            String component,
            Instant recordedAt) {
        Instant at = or(update.at(), recordedAt);
        say(incident, components, component, at);
        incident.resolved = null;
        if (update.status() == IncidentStatus.RESOLVED) {
            incident.resolved = at;
            incident.said.removeIf(each -> !each.from().isBefore(at));
            incident.said.add(new Said(at, Impact.NONE));
        }
    }

    private static void say(OneIncident incident, List<AffectedComponent> all, String component, Instant at) {
        all.stream()
                .filter(affected -> affected.id().equals(component))
                .forEach(affected -> incident.said.add(new Said(at, affected.impact())));
    }

    private static void restate(OneIncident incident, List<ImpactPeriod> periods) {
        incident.said.clear();
        for (ImpactPeriod period : periods) {
            Instant to = period.to() == null ? incident.resolved : period.to();
            if (to == null) {
                incident.said.add(new Said(period.from(), period.impact()));
            } else if (period.from().isBefore(to)) {
                incident.said.add(new Said(period.from(), period.impact()));
                incident.said.add(new Said(to, Impact.NONE));
            }
        }
    }

    private Map<String, OneWindow> windows(String component, long position) {
        Map<String, OneWindow> windows = new TreeMap<>();
        told.headMap(position, true).forEach((at, next) -> {
            if (next.aggregate().startsWith("maintenance/")) {
                OneWindow window = windows.computeIfAbsent(next.aggregate(), id -> new OneWindow());
                take(window, next.event(), component, Story.recordedAt(at));
            }
        });
        return windows;
    }

    private static void take(OneWindow window, DomainEvent event, String component, Instant recordedAt) {
        if (event instanceof MaintenanceAnnounced announced) {
            window.names = announced.components().stream()
                    .anyMatch(affected -> affected.id().equals(component));
            plan(window, announced.startsAt(), announced.endsAt());
        } else if (event instanceof MaintenanceRescheduled rescheduled) {
            plan(window, rescheduled.startsAt(), rescheduled.endsAt());
        } else if (event instanceof MaintenanceExtended extended) {
            plan(window, window.from, extended.endsAt());
        } else if (event instanceof MaintenanceStarted started) {
            window.from = or(started.at(), recordedAt);
            window.started = true;
        } else if (event instanceof MaintenanceCompleted completed) {
            window.to = or(completed.at(), recordedAt);
            window.completed = true;
        } else if (event instanceof MaintenanceCancelled) {
            window.cancelled = true;
        }
    }

    private static void plan(OneWindow window, Instant from, Instant to) {
        window.from = window.started ? window.from : from;
        window.to = window.completed ? window.to : to;
    }

    private static Instant or(Instant given, Instant otherwise) {
        return given == null ? otherwise : given;
    }
}
