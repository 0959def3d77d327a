package io.nines.page.view;

import io.nines.contract.AccessEvent.AccessKeyGranted;
import io.nines.contract.AccessEvent.AccessKeyRevoked;
import io.nines.contract.AccessEvent.KeyResultsVoided;
import io.nines.contract.AgreementEvent;
import io.nines.contract.ComponentEvent.ComponentDescribed;
import io.nines.contract.ComponentEvent.ComponentRegistered;
import io.nines.contract.ComponentEvent.ComponentRetired;
import io.nines.contract.ComponentEvent.DetectionPolicyChanged;
import io.nines.contract.CorrectionEvent;
import io.nines.contract.DomainEvent;
import io.nines.contract.EventTypes;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentEvent.IncidentAcknowledged;
import io.nines.contract.IncidentEvent.IncidentAcknowledgementOverdue;
import io.nines.contract.IncidentEvent.IncidentLeadAssigned;
import io.nines.contract.IncidentEvent.IncidentNoteAdded;
import io.nines.contract.IncidentTemplateEvent;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceSeriesEvent;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.contract.ObservedEvent.TimelineEvent;
import io.nines.contract.PageEvent.PageDesigned;
import io.nines.contract.ReportEvent;
import io.nines.contract.Role;
import io.nines.contract.StatusChange;
import io.nines.contract.TextEvent.TextErased;
import io.nines.log.LogEntry;
import io.nines.log.LoggedEvent;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Events to what is kept. Every type is named as handled or ignored: one that is neither stops the page. */
final class ViewProjection {
    /**
     * What the page does not speak of: how results become a status, who may send them, and what only the people who respond
     * to an incident are told, and what is agreed with one customer.
     */
    static final Set<Class<? extends DomainEvent>> IGNORED = ignored();

    private final Map<Class<? extends DomainEvent>, BiConsumer<LogEntry, DomainEvent>> handlers = new HashMap<>();
    private final Kept kept;

    private static Set<Class<? extends DomainEvent>> ignored() {
        Set<Class<? extends DomainEvent>> ignored = new HashSet<>(EventTypes.inFamilies(Set.of(
                AgreementEvent.class,
                CorrectionEvent.class,
                ReportEvent.class,
                IncidentTemplateEvent.class,
                MaintenanceSeriesEvent.class)));
        ignored.addAll(Set.of(
                DetectionPolicyChanged.class,
                AccessKeyRevoked.class,
                KeyResultsVoided.class,
                IncidentAcknowledged.class,
                IncidentAcknowledgementOverdue.class,
                IncidentLeadAssigned.class,
                IncidentNoteAdded.class));
        return Set.copyOf(ignored);
    }

    ViewProjection(Kept kept) {
        this.kept = kept;
        on(ComponentRegistered.class, this::registered);
        on(ComponentDescribed.class, (entry, event) -> described(event));
        on(ComponentRetired.class, (entry, event) -> kept.describe(event.component(), WatchedComponent::asRetired));
        on(ObservedStatusChanged.class, (entry, event) -> observed(event));
        on(ObservedTimelineRestated.class, (entry, event) -> observed(event));
        on(ObservedThrough.class, (entry, event) -> kept.through(event));
        on(TextErased.class, (entry, event) -> kept.erased(event.text(), entry.recordedAt(), by(entry)));
        on(AccessKeyGranted.class, (entry, event) -> kept.role(event.key(), event.role()));
        on(PageDesigned.class, (entry, event) -> kept.design(design(event)));
        told(IncidentEvent.class, (entry, event) -> kept.stories().incident(event.incident(), recorded(entry, event)));
        told(
                MaintenanceEvent.class,
                (entry, event) -> kept.stories().window(event.maintenance(), recorded(entry, event)));
    }

    /** Every type of a family that is not ignored. */
    private <E extends DomainEvent> void told(Class<E> family, BiConsumer<LogEntry, E> handler) {
        for (Class<? extends DomainEvent> type : EventTypes.inFamilies(Set.of(family))) {
            if (!IGNORED.contains(type)) {
                handlers.put(type, (entry, event) -> handler.accept(entry, family.cast(event)));
            }
        }
    }

    private Recorded recorded(LogEntry entry, DomainEvent event) {
        return new Recorded(entry.position(), entry.recordedAt(), by(entry), event);
    }

    private Role by(LogEntry entry) {
        return kept.role(entry.author());
    }

    private static PageDesign design(PageDesigned event) {
        return new PageDesign(event.name(), event.logo(), event.colour(), List.copyOf(event.links()));
    }

    private <E extends DomainEvent> void on(Class<E> type, BiConsumer<LogEntry, E> handler) {
        handlers.put(type, (entry, event) -> handler.accept(entry, type.cast(event)));
    }

    Set<Class<? extends DomainEvent>> handled() {
        return handlers.keySet();
    }

    void apply(LoggedEvent logged) {
        Class<? extends DomainEvent> type = logged.event().getClass();
        BiConsumer<LogEntry, DomainEvent> handler = handlers.get(type);
        if (handler != null) {
            handler.accept(logged.entry(), logged.event());
        } else if (!IGNORED.contains(type)) {
            throw new IllegalStateException("position " + logged.entry().position() + ": " + type.getSimpleName()
                    + " is neither handled nor ignored by the page");
        }
        kept.head(logged.head());
    }

    private void registered(LogEntry entry, ComponentRegistered event) {
        kept.put(new WatchedComponent(
                event.component(),
                event.name(),
                event.group(),
                event.order(),
                event.description(),
                event.visibility(),
                entry.recordedAt().toEpochMilli(),
                false,
                Timeline.always(TimelineStatus.UNKNOWN)));
    }

    private void described(ComponentDescribed event) {
        kept.describe(
                event.component(),
                was -> new WatchedComponent(
                        event.component(),
                        event.name(),
                        event.group(),
                        event.order(),
                        event.description(),
                        event.visibility(),
                        was.registeredAt(),
                        was.retired(),
                        was.timeline()));
    }

    private void observed(TimelineEvent event) {
        long end = event.to() == null ? Long.MAX_VALUE : event.to().toEpochMilli();
        Interval span = new Interval(event.from().toEpochMilli(), end);
        Timeline.Builder said = Timeline.startingWith(TimelineStatus.UNKNOWN);
        for (StatusChange change : event.changes()) {
            said.then(
                    change.at().toEpochMilli(),
                    TimelineStatus.valueOf(change.status().name()));
        }
        Timeline replacement = said.build();
        kept.change(event.component(), was -> was.with(was.timeline().replace(span, replacement)));
    }
}
