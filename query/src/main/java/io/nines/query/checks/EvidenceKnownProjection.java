package io.nines.query.checks;

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
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.contract.PageEvent;
import io.nines.contract.ReportEvent;
import io.nines.contract.TextEvent;
import io.nines.log.LoggedEvent;
import io.nines.query.intake.Projection;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps up to which offsets of {@code nines.evidence} detection had written at each position. */
@Singleton
class EvidenceKnownProjection implements Projection {
    private final EvidenceRepository repository;
    private Map<Integer, Long> next = Map.of();

    EvidenceKnownProjection(EvidenceRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return Set.of(ObservedThrough.class);
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
        others.addAll(Set.of(ObservedStatusChanged.class, ObservedTimelineRestated.class));
        return others;
    }

    @Override
    public void apply(List<LoggedEvent> events) {
        for (LoggedEvent logged : events) {
            Map<Integer, Long> after = new TreeMap<>(next);
            for (PartitionRead read : ((ObservedThrough) logged.event()).partitions()) {
                after.put(read.partition(), read.evidenceNext());
            }
            if (!after.equals(next)) {
                repository.setKnown(logged.entry().position(), after);
                next = after;
            }
        }
    }

    @Override
    public void resume() {
        next = repository.known(Long.MAX_VALUE);
    }
}
