package io.nines.query.maintenance;

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

/** Keeps every step of maintenance windows and series, and when each window is. */
@Singleton
class MaintenanceProjection implements Projection {
    private final Steps steps;
    private final MaintenanceRepository repository;

    MaintenanceProjection(Steps steps, MaintenanceRepository repository) {
        this.steps = steps;
        this.repository = repository;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return EventTypes.inFamilies(Set.of(MaintenanceEvent.class, MaintenanceSeriesEvent.class));
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignored() {
        return EventTypes.inFamilies(Set.of(
                AgreementEvent.class,
                CorrectionEvent.class,
                ReportEvent.class,
                AccessEvent.class,
                ComponentEvent.class,
                IncidentEvent.class,
                IncidentTemplateEvent.class,
                ObservedEvent.class,
                PageEvent.class,
                TextEvent.class));
    }

    @Override
    public void apply(List<LoggedEvent> events) {
        steps.add(events);
        Map<String, Maintenance> touched = new HashMap<>();
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof MaintenanceEvent) {
                Step step = Step.of(logged);
                Maintenance maintenance = touched.computeIfAbsent(step.aggregate(), id -> before(id, step.position()));
                MaintenanceRow row = MaintenanceRow.of(maintenance);
                maintenance.take(step);
                repository.replace(row, MaintenanceRow.of(maintenance), step.position());
            }
        }
    }

    private Maintenance before(String aggregate, long position) {
        return Maintenance.after(steps.of(aggregate, position - 1));
    }
}
