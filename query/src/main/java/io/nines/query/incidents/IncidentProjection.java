package io.nines.query.incidents;

import io.nines.contract.AccessEvent;
import io.nines.contract.AgreementEvent;
import io.nines.contract.ComponentEvent;
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
import io.nines.log.LoggedEvent;
import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.intake.Projection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps every step of incidents and templates, and what incidents are looked for by and say of components. */
@Singleton
class IncidentProjection implements Projection {
    private final Steps steps;
    private final IncidentRepository incidents;
    private final DeclaredImpactRepository impacts;

    IncidentProjection(Steps steps, IncidentRepository incidents, DeclaredImpactRepository impacts) {
        this.steps = steps;
        this.incidents = incidents;
        this.impacts = impacts;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return EventTypes.inFamilies(Set.of(IncidentEvent.class, IncidentTemplateEvent.class));
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignored() {
        return EventTypes.inFamilies(Set.of(
                AgreementEvent.class,
                CorrectionEvent.class,
                ReportEvent.class,
                AccessEvent.class,
                ComponentEvent.class,
                MaintenanceEvent.class,
                MaintenanceSeriesEvent.class,
                ObservedEvent.class,
                PageEvent.class,
                TextEvent.class));
    }

    @Override
    public void apply(List<LoggedEvent> events) {
        steps.add(events);
        Map<String, Incident> touched = new HashMap<>();
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof IncidentEvent) {
                Step step = Step.of(logged);
                take(step, touched.computeIfAbsent(step.aggregate(), id -> before(id, step.position())));
            }
        }
    }

    private Incident before(String aggregate, long position) {
        return Incident.after(steps.of(aggregate, position - 1));
    }

    /** What is looked for by and said is a function of the steps: what differs before and after a step is what is written. */
    private void take(Step step, Incident incident) {
        IncidentRow row = IncidentRow.of(incident);
        Set<String> named = Set.copyOf(incident.impacts().components());
        Set<DeclaredImpact> said = DeclaredImpact.of(incident);
        incident.take(step);
        incidents.replace(row, IncidentRow.of(incident), step.position());
        incident.impacts().components().stream()
                .filter(component -> !named.contains(component))
                .forEach(component -> incidents.name(incident.id(), component, step.position()));
        impacts.replace(said, DeclaredImpact.of(incident), step.position());
    }
}
