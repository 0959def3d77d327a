package io.nines.query.access;

import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.AccessEvent.AccessKeyRevoked;
import io.nines.contract.AccessEvent.KeyResultsVoided;
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
import io.nines.log.LogEntry;
import io.nines.log.LoggedEvent;
import io.nines.query.intake.Projection;
import io.nines.query.texts.Shown;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Keeps the access keys. */
@Singleton
class KeyProjection implements Projection {
    private final KeyRepository repository;
    private final Keys keys;
    private boolean changed;

    KeyProjection(KeyRepository repository, Keys keys) {
        this.repository = repository;
        this.keys = keys;
    }

    @Override
    public Set<Class<? extends DomainEvent>> handled() {
        return Set.of(AccessKeyGranted.class, AccessKeyRevoked.class, KeyResultsVoided.class);
    }

    @Override
    public Set<Class<? extends DomainEvent>> ignored() {
        return EventTypes.inFamilies(Set.of(
                AgreementEvent.class,
                CorrectionEvent.class,
                ReportEvent.class,
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
        for (LoggedEvent logged : events) {
            apply(logged.event(), logged.entry());
        }
        changed = true;
    }

    @Override
    public void resume() {
        changed = true;
    }

    /** Only now: a key opens what it opens as of a position that is there. */
    @Override
    public void committed() {
        if (changed) {
            keys.set(repository.all(), repository.voided());
            changed = false;
        }
    }

    private void apply(DomainEvent event, LogEntry entry) {
        if (event instanceof AccessKeyGranted granted) {
            repository.grant(new KeyRow(
                    granted.key(),
                    granted.sha256(),
                    granted.role(),
                    granted.components(),
                    granted.customers(),
                    granted.backfill(),
                    granted.lateReachSeconds(),
                    Shown.id(granted.label()),
                    entry.recordedAt(),
                    entry.author(),
                    null,
                    null));
        } else if (event instanceof AccessKeyRevoked revoked) {
            repository.revoke(revoked.key(), entry.recordedAt(), entry.author());
        } else if (event instanceof KeyResultsVoided voided) {
            repository.add(new VoidedSpan(
                    entry.position(),
                    voided.key(),
                    voided.from(),
                    voided.to(),
                    Shown.id(voided.reason()),
                    entry.recordedAt(),
                    entry.author()));
        }
    }
}
