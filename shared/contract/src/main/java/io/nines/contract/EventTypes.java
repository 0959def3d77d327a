package io.nines.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names on the wire, ours and for ever: moving or renaming a class changes nothing that is stored. */
public final class EventTypes {

    /**
     * A type on the wire.
     *
     * @param name such as {@code component-registered}
     * @param revision counts up from 1 whenever the shape changes; earlier ones stay readable
     */
    public record EventType(String name, int revision) {}

    private static final Map<EventType, Class<? extends DomainEvent>> CLASSES = new LinkedHashMap<>();
    private static final Map<Class<? extends DomainEvent>, EventType> TYPES = new LinkedHashMap<>();

    static {
        type("component-registered", ComponentEvent.ComponentRegistered.class);
        type("component-described", ComponentEvent.ComponentDescribed.class);
        type("detection-policy-changed", ComponentEvent.DetectionPolicyChanged.class);
        type("component-retired", ComponentEvent.ComponentRetired.class);
        type("observed-status-changed", ObservedEvent.ObservedStatusChanged.class);
        type("observed-timeline-restated", ObservedEvent.ObservedTimelineRestated.class);
        type("observed-through", ObservedEvent.ObservedThrough.class);
        type("access-key-granted", AccessEvent.AccessKeyGranted.class);
        type("access-key-revoked", AccessEvent.AccessKeyRevoked.class);
        type("key-results-voided", AccessEvent.KeyResultsVoided.class);
        type("text-erased", TextEvent.TextErased.class);
        type("incident-declared", IncidentEvent.IncidentDeclared.class);
        type("incident-acknowledged", IncidentEvent.IncidentAcknowledged.class);
        type("incident-acknowledgement-overdue", IncidentEvent.IncidentAcknowledgementOverdue.class);
        type("incident-lead-assigned", IncidentEvent.IncidentLeadAssigned.class);
        type("incident-note-added", IncidentEvent.IncidentNoteAdded.class);
        type("incident-updated", IncidentEvent.IncidentUpdated.class);
        type("incident-reopened", IncidentEvent.IncidentReopened.class);
        type("incident-impact-restated", IncidentEvent.IncidentImpactRestated.class);
        type("incident-retitled", IncidentEvent.IncidentRetitled.class);
        type("incident-text-corrected", IncidentEvent.IncidentTextCorrected.class);
        type("incident-severity-changed", IncidentEvent.IncidentSeverityChanged.class);
        type("incident-visibility-changed", IncidentEvent.IncidentVisibilityChanged.class);
        type("incident-merged", IncidentEvent.IncidentMerged.class);
        type("incident-post-mortem-published", IncidentEvent.IncidentPostMortemPublished.class);
        type("maintenance-announced", MaintenanceEvent.MaintenanceAnnounced.class);
        type("maintenance-rescheduled", MaintenanceEvent.MaintenanceRescheduled.class);
        type("maintenance-extended", MaintenanceEvent.MaintenanceExtended.class);
        type("maintenance-started", MaintenanceEvent.MaintenanceStarted.class);
        type("maintenance-completed", MaintenanceEvent.MaintenanceCompleted.class);
        type("maintenance-cancelled", MaintenanceEvent.MaintenanceCancelled.class);
        type("maintenance-updated", MaintenanceEvent.MaintenanceUpdated.class);
        type("maintenance-retitled", MaintenanceEvent.MaintenanceRetitled.class);
        type("maintenance-text-corrected", MaintenanceEvent.MaintenanceTextCorrected.class);
        type("maintenance-series-announced", MaintenanceSeriesEvent.MaintenanceSeriesAnnounced.class);
        type("maintenance-series-ended", MaintenanceSeriesEvent.MaintenanceSeriesEnded.class);
        type("incident-template-saved", IncidentTemplateEvent.IncidentTemplateSaved.class);
        type("incident-template-removed", IncidentTemplateEvent.IncidentTemplateRemoved.class);
        type("page-designed", PageEvent.PageDesigned.class);
        type("agreement-concluded", AgreementEvent.AgreementConcluded.class);
        type("agreement-renamed", AgreementEvent.AgreementRenamed.class);
        type("agreement-amended", AgreementEvent.AgreementAmended.class);
        type("agreement-ended", AgreementEvent.AgreementEnded.class);
        type("correction-recorded", CorrectionEvent.CorrectionRecorded.class);
        type("correction-approved", CorrectionEvent.CorrectionApproved.class);
        type("correction-withdrawn", CorrectionEvent.CorrectionWithdrawn.class);
        type("report-issued", ReportEvent.ReportIssued.class);
    }

    private EventTypes() {}

    private static void type(String name, Class<? extends DomainEvent> event) {
        EventType type = new EventType(name, 1);
        CLASSES.put(type, event);
        TYPES.put(event, type);
    }

    /** The type on the wire of an event class. */
    public static EventType of(Class<?> event) {
        EventType type = TYPES.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no name on the wire: add it to EventTypes");
        }
        return type;
    }

    /**
     * The class that reads a type.
     *
     * @throws UnknownEventTypeException if this release does not know it; whoever reads must stop then, never skip
     */
    public static Class<? extends DomainEvent> classOf(String name, int revision) {
        Class<? extends DomainEvent> event = CLASSES.get(new EventType(name, revision));
        if (event == null) {
            throw new UnknownEventTypeException(name, revision);
        }
        return event;
    }

    /** Every event class of these families, such as {@code IncidentEvent}. */
    public static Set<Class<? extends DomainEvent>> inFamilies(Set<Class<? extends DomainEvent>> families) {
        return TYPES.keySet().stream()
                .filter(event -> families.stream().anyMatch(family -> family.isAssignableFrom(event)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every event class with a name on the wire. */
    public static Set<Class<? extends DomainEvent>> all() {
        return Set.copyOf(TYPES.keySet());
    }
}
