package io.nines.query;

import io.nines.contract.AffectedComponent;
import io.nines.contract.DomainEvent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.contract.IncidentEvent.IncidentAcknowledged;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentSeverityChanged;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.IncidentStatus;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.Severity;
import io.nines.contract.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Any story of incidents and maintenance that events can tell, whether or not commands would let it happen. */
final class RandomDeclarations {
    private static final int THINGS = 3;

    private final List<String> components;
    private final String name;
    private final Random random;
    private final Instant around;
    private final int seconds;
    private int incidents;
    private int windows;
    private int updates;

    /** Tells of instants up to so many seconds before and after one. */
    RandomDeclarations(String name, List<String> components, long seed, Instant around, int seconds) {
        this.name = name;
        this.components = components;
        this.random = new Random(seed);
        this.around = around;
        this.seconds = seconds;
    }

    /** An event and the aggregate that it is one of. */
    record Next(String aggregate, DomainEvent event) {}

    Next next() {
        boolean incident = random.nextInt(5) < 3;
        if (incident && (incidents == 0 || (incidents < THINGS && random.nextInt(4) == 0))) {
            String id = id("i", ++incidents);
            AffectedComponent[] affected = affected().toArray(AffectedComponent[]::new);
            Visibility visibility = random.nextInt(4) == 0 ? Visibility.INTERNAL : Visibility.PUBLIC;
            return new Next("incident/" + id, Declarations.declared(id, visibility, maybe(), affected));
        }
        if (!incident && (windows == 0 || (windows < THINGS && random.nextInt(3) == 0))) {
            String id = id("m", ++windows);
            return new Next("maintenance/" + id, announced(id));
        }
        return incident
                ? ofIncident(id("i", 1 + random.nextInt(incidents)))
                : ofWindow(id("m", 1 + random.nextInt(windows)));
    }

    private Next ofIncident(String id) {
        DomainEvent event = switch (random.nextInt(10)) {
            case 0, 1, 2 -> updated(id);
            case 3 ->
                new IncidentUpdated(id, Declarations.update(updateId(), IncidentStatus.RESOLVED, maybe()), List.of());
            case 4 ->
                new IncidentReopened(
                        id, Declarations.update(updateId(), IncidentStatus.INVESTIGATING, maybe()), affected());
            case 5, 6 -> new IncidentImpactRestated(id, any(components), periods());
            case 7 -> new IncidentVisibilityChanged(id, any(List.of(Visibility.values())));
            case 8 -> new IncidentMerged(id, id("i", 0));
            default ->
                random.nextBoolean() ? new IncidentAcknowledged(id) : new IncidentSeverityChanged(id, Severity.LOW);
        };
        return new Next("incident/" + id, event);
    }

    private DomainEvent updated(String id) {
        IncidentStatus status =
                any(List.of(IncidentStatus.INVESTIGATING, IncidentStatus.IDENTIFIED, IncidentStatus.MONITORING));
        return new IncidentUpdated(id, Declarations.update(updateId(), status, maybe()), affected());
    }

    private List<ImpactPeriod> periods() {
        TreeSet<Instant> bounds = new TreeSet<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            bounds.add(any());
        }
        List<Instant> ordered = List.copyOf(bounds);
        List<ImpactPeriod> periods = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i += random.nextBoolean() ? 1 : 2) {
            boolean last = i + 1 == ordered.size();
            Impact impact = any(List.of(Impact.DOWN, Impact.PARTIAL, Impact.DEGRADED));
            periods.add(new ImpactPeriod(impact, ordered.get(i), last ? null : ordered.get(i + 1)));
        }
        return periods;
    }

    private MaintenanceAnnounced announced(String id) {
        Instant startsAt = any();
        return new MaintenanceAnnounced(
                id, null, affected(), startsAt, later(startsAt), new MaintenanceUpdate(updateId(), null, null), null);
    }

    private Next ofWindow(String id) {
        Instant startsAt = any();
        DomainEvent event = switch (random.nextInt(6)) {
            case 0 -> new MaintenanceRescheduled(id, startsAt, later(startsAt));
            case 1 -> new MaintenanceExtended(id, any());
            case 2, 3 -> new MaintenanceStarted(id, maybe(), Trigger.OPERATOR);
            case 4 -> new MaintenanceCompleted(id, maybe(), Trigger.CLOCK);
            default ->
                random.nextInt(3) == 0
                        ? new MaintenanceCancelled(id, null)
                        : new MaintenanceCompleted(id, any(), Trigger.OPERATOR);
        };
        return new Next("maintenance/" + id, event);
    }

    private List<AffectedComponent> affected() {
        return components.stream()
                .filter(component -> random.nextInt(3) > 0)
                .map(component -> new AffectedComponent(component, any(List.of(Impact.values()))))
                .toList();
    }

    private Instant maybe() {
        return random.nextInt(3) == 0 ? null : any();
    }

    private Instant later(Instant instant) {
        return instant.plusSeconds(1 + random.nextInt(seconds));
    }

    /** Any instant that the story may speak of. */
    Instant any() {
        return around.plusSeconds(random.nextInt(2 * seconds) - seconds);
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String updateId() {
        return String.format("u%011d", ++updates);
    }

    private String id(String kind, int number) {
        return name + kind + number;
    }
}
