package io.nines.query.page;

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
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.contract.ReportEvent;
import io.nines.contract.TextEvent;
import io.nines.log.LoggedEvent;
import io.nines.query.history.Steps;
import io.nines.query.intake.Projection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Keeps every look that the page was given. */
@Singleton
class PageProjection implements Projection {
    private final Steps steps;

    PageProjection(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return Set.of(PageDesigned.class);
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
                MaintenanceEvent.class,
                MaintenanceSeriesEvent.class,
                ObservedEvent.class,
                TextEvent.class));
    }

    @Override
    public void apply(List<LoggedEvent> events) {
        steps.add(events);
    }
}
