package io.nines.query.agreements;

import io.nines.contract.AccessEvent;
import io.nines.contract.AgreementEvent;
import io.nines.contract.ComponentEvent;
import io.nines.contract.CorrectionEvent;
import io.nines.contract.CorrectionEvent.CorrectionRecorded;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentTemplateEvent;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceSeriesEvent;
import io.nines.contract.ObservedEvent;
import io.nines.contract.PageEvent;
import io.nines.contract.ReportEvent;
import io.nines.contract.ReportEvent.ReportIssued;
import io.nines.contract.TextEvent;
import io.nines.log.LoggedEvent;
import io.nines.query.history.Steps;
import io.nines.query.intake.Projection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps every step of agreements, corrections and issued reports, and what they are looked for by. */
@Singleton
class AgreementProjection implements Projection {
    private final Steps steps;
    private final AgreementRepository repository;
    private final Agreements agreements;
    private final Map<String, Long> touched = new HashMap<>();

    AgreementProjection(Steps steps, AgreementRepository repository, Agreements agreements) {
        this.steps = steps;
        this.repository = repository;
        this.agreements = agreements;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return EventTypes.inFamilies(Set.of(AgreementEvent.class, CorrectionEvent.class, ReportEvent.class));
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignored() {
        return EventTypes.inFamilies(Set.of(
                AccessEvent.class,
                ComponentEvent.class,
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
        steps.add(events);
        for (LoggedEvent logged : events) {
            long position = logged.entry().position();
            if (logged.event() instanceof AgreementEvent event) {
                touched.put(event.agreement(), position);
            } else if (logged.event() instanceof CorrectionRecorded recorded) {
                repository.addCorrection(recorded.correction(), Set.copyOf(recorded.components()), position);
            } else if (logged.event() instanceof ReportIssued issued) {
                repository.addReport(issued.report(), issued.agreement(), position);
            }
        }
    }

    /** What failed is told, too: to read it once more does no harm. */
    @Override
    public void committed() {
        touched.forEach(agreements::changed);
        touched.clear();
    }
}
