package io.nines.query.components;

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
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.PageEvent;
import io.nines.contract.ReportEvent;
import io.nines.contract.TextEvent;
import io.nines.log.LoggedEvent;
import io.nines.query.intake.Projection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what was observed: what is in memory of a component holds up to the next event about it. */
@Singleton
class ComponentTimelineProjection implements Projection {
    private final ObservedEventRepository repository;
    private final StatusHistories histories;
    private final ObservedOutages outages;
    private final Map<String, Long> touched = new HashMap<>();

    ComponentTimelineProjection(
            ObservedEventRepository repository, StatusHistories histories, ObservedOutages outages) {
        this.repository = repository;
        this.histories = histories;
        this.outages = outages;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return Set.of(ObservedStatusChanged.class, ObservedTimelineRestated.class);
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignored() {
        Set<Class<? extends DomainEvent>> others = new HashSet<>(EventTypes.inFamilies(Set.of(
                AgreementEvent.class,
                CorrectionEvent.class,
                ReportEvent.class,
                AccessEvent.class,
                ComponentEvent.class,
                IncidentEvent.class,
                IncidentTemplateEvent.class,
                MaintenanceEvent.class,
                MaintenanceSeriesEvent.class,
                PageEvent.class,
                TextEvent.class)));
        others.add(ObservedThrough.class);
        return others;
    }

    @Override
    public void apply(List<LoggedEvent> events) {
        repository.add(events);
        events.forEach(logged -> touched.put(
                ((TimelineEvent) logged.event()).component(), logged.entry().position()));
    }

    /** What failed is told, too: whether it was committed after all is not known, and to read once more does no harm. */
    @Override
    public void committed() {
        touched.forEach(histories::changed);
        touched.forEach(outages::changed);
        touched.clear();
    }
}
