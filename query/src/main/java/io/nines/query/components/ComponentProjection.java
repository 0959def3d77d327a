package io.nines.query.components;

import io.nines.contract.AccessEvent;
import io.nines.contract.AgreementEvent;
import io.nines.contract.ComponentEvent;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.CorrectionEvent;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentTemplateEvent;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceSeriesEvent;
import io.nines.contract.ObservedEvent;
import io.nines.contract.PageEvent;
import io.nines.contract.ReportEvent;
import io.nines.contract.TextEvent;
import io.nines.log.LogEntry;
import io.nines.log.LoggedEvent;
import io.nines.query.intake.Projection;
import io.nines.query.texts.Shown;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Keeps what is said of components. */
@Singleton
class ComponentProjection implements Projection {
    private final ComponentRepository repository;

    ComponentProjection(ComponentRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return Set.of(
                ComponentRegistered.class,
                ComponentDescribed.class,
                DetectionPolicyChanged.class,
                ComponentRetired.class);
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignored() {
        return EventTypes.inFamilies(Set.of(
                AgreementEvent.class,
                CorrectionEvent.class,
                ReportEvent.class,
                AccessEvent.class,
                IncidentEvent.class,
                IncidentTemplateEvent.class,
                MaintenanceEvent.class,
                MaintenanceSeriesEvent.class,
                ObservedEvent.class,
                PageEvent.class,
                TextEvent.class));
    }

    @Override
    public void apply(List<LoggedEvent> events) {
        for (LoggedEvent logged : events) {
            LogEntry entry = logged.entry();
            repository.put(entry.position(), after((ComponentEvent) logged.event(), entry));
        }
    }

    private ComponentRow after(ComponentEvent event, LogEntry entry) {
        long revision = entry.sequence() + 1;
        if (event instanceof ComponentRegistered registered) {
            return registered(registered, revision, entry.recordedAt());
        }
        ComponentRow before = repository
                .find(event.component(), entry.position())
                .orElseThrow(() -> new IllegalStateException(
                        "position " + entry.position() + " speaks of " + event.component() + ", never registered"));
        if (event instanceof ComponentDescribed described) {
            return before.described(
                    revision,
                    described.name(),
                    described.group(),
                    described.order(),
                    Shown.id(described.description()),
                    described.visibility());
        }
        if (event instanceof DetectionPolicyChanged changed) {
            Instant from = changed.effectiveFrom() == null ? entry.recordedAt() : changed.effectiveFrom();
            return before.judgedBy(revision, changed.detection(), from);
        }
        return before.retired(revision);
    }

    private static ComponentRow registered(ComponentRegistered event, long revision, Instant at) {
        return new ComponentRow(
                event.component(),
                revision,
                event.name(),
                event.group(),
                event.order(),
                Shown.id(event.description()),
                event.visibility(),
                false,
                at,
                event.detection(),
                null);
    }
}
