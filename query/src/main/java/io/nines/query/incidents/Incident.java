package io.nines.query.incidents;

import io.nines.contract.AffectedComponent;
import io.nines.contract.IncidentEvent;
import io.nines.contract.IncidentEvent.IncidentAcknowledged;
import io.nines.contract.IncidentEvent.IncidentAcknowledgementOverdue;
import io.nines.contract.IncidentEvent.IncidentDeclared;
import io.nines.contract.IncidentEvent.IncidentImpactRestated;
import io.nines.contract.IncidentEvent.IncidentLeadAssigned;
import io.nines.contract.IncidentEvent.IncidentMerged;
import io.nines.contract.IncidentEvent.IncidentNoteAdded;
import io.nines.contract.IncidentEvent.IncidentPostMortemPublished;
import io.nines.contract.IncidentEvent.IncidentReopened;
import io.nines.contract.IncidentEvent.IncidentRetitled;
import io.nines.contract.IncidentEvent.IncidentSeverityChanged;
import io.nines.contract.IncidentEvent.IncidentTextCorrected;
import io.nines.contract.IncidentEvent.IncidentUpdated;
import io.nines.contract.IncidentEvent.IncidentVisibilityChanged;
import io.nines.contract.IncidentStatus;
import io.nines.contract.IncidentUpdate;
import io.nines.contract.PostMortem;
import io.nines.contract.Severity;
import io.nines.contract.TextRef;
import io.nines.contract.Visibility;
import io.nines.query.history.Step;
import io.nines.reports.Impacts;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An incident as its steps so far tell it; before the first one there is none. */
final class Incident {
    private final Impacts impacts = new Impacts();
    private final Map<String, Update> updates = new LinkedHashMap<>();
    private String id;
    private long revision;
    private TextRef title;
    private Severity severity;
    private Visibility visibility;
    private IncidentStatus status;
    private Instant startedAt;
    private Instant resolvedAt;
    private boolean backfilled;
    private Instant declaredAt;
    private Instant acknowledgedAt;
    private Instant acknowledgementDueAt;
    private TextRef lead;
    private String outage;
    private String mergedInto;
    private PostMortem postMortem;
    private Instant postMortemAt;

    /** The incident after these steps. */
    static Incident after(List<Step> steps) {
        Incident incident = new Incident();
        steps.forEach(incident::take);
        return incident;
    }

    /** Goes on by a step; one that this does not know stops reading: to skip it would falsify figures. */
    void take(Step step) {
        revision = step.revision();
        IncidentEvent event = (IncidentEvent) step.event();
        if (!toldToCustomers(event, step) && !amongThoseWhoRespond(event, step) && !setRight(event, step)) {
            throw new IllegalStateException("position " + step.position() + " tells of an incident " + step.type());
        }
    }

    private boolean toldToCustomers(IncidentEvent event, Step step) {
        if (event instanceof IncidentDeclared declared) {
            declared(declared, step);
        } else if (event instanceof IncidentUpdated updated) {
            update(updated.update(), updated.components(), step);
        } else if (event instanceof IncidentReopened reopened) {
            update(reopened.update(), reopened.components(), step);
        } else if (event instanceof IncidentPostMortemPublished published) {
            postMortem = published.postMortem();
            postMortemAt = step.recordedAt();
        } else {
            return false;
        }
        return true;
    }

    private boolean amongThoseWhoRespond(IncidentEvent event, Step step) {
        if (event instanceof IncidentAcknowledged) {
            acknowledgedAt = acknowledgedAt == null ? step.recordedAt() : acknowledgedAt;
        } else if (event instanceof IncidentAcknowledgementOverdue overdue) {
            acknowledgementDueAt = overdue.dueAt();
        } else if (event instanceof IncidentLeadAssigned assigned) {
            lead = assigned.lead();
        } else if (event instanceof IncidentSeverityChanged changed) {
            severity = changed.severity();
        } else {
            // a note is in the log only
            return event instanceof IncidentNoteAdded;
        }
        return true;
    }

    private boolean setRight(IncidentEvent event, Step step) {
        if (event instanceof IncidentImpactRestated restated) {
            impacts.restate(restated.component(), restated.periods(), resolvedAt);
        } else if (event instanceof IncidentRetitled retitled) {
            title = retitled.title();
        } else if (event instanceof IncidentTextCorrected corrected) {
            updates.computeIfPresent(
                    corrected.update(), (key, update) -> update.corrected(corrected.message(), step.position()));
        } else if (event instanceof IncidentVisibilityChanged changed) {
            visibility = changed.visibility();
        } else if (event instanceof IncidentMerged merged) {
            mergedInto = merged.into();
        } else {
            return false;
        }
        return true;
    }

    private void declared(IncidentDeclared event, Step step) {
        id = event.incident();
        title = event.title();
        severity = event.severity();
        visibility = event.visibility();
        startedAt = step.at(event.startedAt());
        outage = event.outage();
        declaredAt = step.recordedAt();
        backfilled = outage == null && startedAt.isBefore(step.recordedAt());
        impacts.say(event.components(), startedAt);
        updates.put(event.update().id(), Update.of(event.update(), event.components(), step));
        follow(event.update().status(), step.at(event.update().at()));
    }

    private void update(IncidentUpdate update, List<AffectedComponent> components, Step step) {
        impacts.say(components, step.at(update.at()));
        updates.put(update.id(), Update.of(update, components, step));
        follow(update.status(), step.at(update.at()));
    }

    private void follow(IncidentStatus next, Instant at) {
        status = next;
        resolvedAt = next == IncidentStatus.RESOLVED ? at : null;
        if (resolvedAt != null) {
            impacts.end(resolvedAt);
        }
    }

    /** Whether anything was declared. */
    boolean exists() {
        return id != null;
    }

    /** Whether its impacts are part of the declared status. */
    boolean counts() {
        return visibility == Visibility.PUBLIC && mergedInto == null;
    }

    String id() {
        return id;
    }

    long revision() {
        return revision;
    }

    TextRef title() {
        return title;
    }

    Severity severity() {
        return severity;
    }

    Visibility visibility() {
        return visibility;
    }

    IncidentStatus status() {
        return status;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Null: it is not. */
    Instant resolvedAt() {
        return resolvedAt;
    }

    /** Whether an operator gave a start that was past by then; what is declared for an outage always has such a start. */
    boolean backfilled() {
        return backfilled;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    /** Null: it is not. */
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** When it should have been acknowledged; null: it was in time, or there is time yet. */
    Instant acknowledgementDueAt() {
        return acknowledgementDueAt;
    }

    /** Null: nobody. */
    TextRef lead() {
        return lead;
    }

    /** Null: an operator declared it. */
    String outage() {
        return outage;
    }

    /** Null: it stands for itself. */
    String mergedInto() {
        return mergedInto;
    }

    /** In the order in which they were recorded. */
    Collection<Update> updates() {
        return updates.values();
    }

    Impacts impacts() {
        return impacts;
    }

    /** Null: none is published. */
    PostMortem postMortem() {
        return postMortem;
    }

    /** When that was published last. */
    Instant postMortemAt() {
        return postMortemAt;
    }
}
