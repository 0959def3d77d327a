package io.nines.command.incidents;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where an incident stands after some of its events; what the commands and the policies ask of it. Never changes. */
final class IncidentState {
    private String id;
    private TextRef title;
    private Severity severity;
    private Visibility visibility;
    private Instant startedAt;
    private String outage;
    private IncidentStatus status;
    private Instant resolvedAt;
    private Instant lastUpdateAt;
    private String mergedInto;
    private boolean acknowledged;
    private TextRef lead;
    private boolean takenOver;
    private Instant alarmAbout;
    private Instant alarmSince;
    private boolean overdue;
    private PostMortem postMortem;
    private final Map<String, TextRef> messages = new HashMap<>();
    private final Set<String> notes = new HashSet<>();
    private final Map<String, Impact> impacts = new TreeMap<>();
    private final Map<String, List<ImpactPeriod>> restated = new HashMap<>();

    private IncidentState() {}

    private IncidentState(IncidentState other) {
        id = other.id;
        title = other.title;
        severity = other.severity;
        visibility = other.visibility;
        startedAt = other.startedAt;
        outage = other.outage;
        status = other.status;
        resolvedAt = other.resolvedAt;
        lastUpdateAt = other.lastUpdateAt;
        mergedInto = other.mergedInto;
        acknowledged = other.acknowledged;
        lead = other.lead;
        takenOver = other.takenOver;
        alarmAbout = other.alarmAbout;
        alarmSince = other.alarmSince;
        overdue = other.overdue;
        postMortem = other.postMortem;
        messages.putAll(other.messages);
        notes.addAll(other.notes);
        impacts.putAll(other.impacts);
        restated.putAll(other.restated);
    }

    /** After one more event; {@code before} null: it is the first. */
    static IncidentState after(IncidentState before, IncidentEvent event, Instant recordedAt, String author) {
        IncidentState next = before == null ? new IncidentState() : new IncidentState(before);
        next.apply(event, recordedAt, author);
        return next;
    }

    private void apply(IncidentEvent event, Instant recordedAt, String author) {
        if (event instanceof IncidentDeclared declared) {
            declared(declared, recordedAt);
        } else if (event instanceof IncidentUpdated updated) {
            takenOver |= author != null;
            updated(updated.update(), updated.components(), recordedAt);
        } else if (event instanceof IncidentReopened reopened) {
            takenOver |= author != null;
            reopened(reopened, recordedAt);
        } else if (event instanceof IncidentImpactRestated one) {
            restated(one);
        } else if (event instanceof IncidentMerged merged) {
            mergedInto = merged.into();
        } else if (event instanceof IncidentTextCorrected corrected) {
            messages.put(corrected.update(), corrected.message());
        } else {
            described(event, recordedAt, author);
        }
    }

    private void described(IncidentEvent event, Instant recordedAt, String author) {
        if (event instanceof IncidentAcknowledged) {
            acknowledged = true;
            takenOver |= author != null;
        } else if (event instanceof IncidentAcknowledgementOverdue) {
            overdue = true;
        } else if (event instanceof IncidentLeadAssigned assigned) {
            lead = assigned.lead();
            takenOver |= author != null;
        } else if (event instanceof IncidentNoteAdded note) {
            notes.add(note.note());
        } else if (event instanceof IncidentRetitled retitled) {
            title = retitled.title();
        } else if (event instanceof IncidentSeverityChanged changed) {
            severity = changed.severity();
            alarm(recordedAt, recordedAt);
        } else if (event instanceof IncidentVisibilityChanged changed) {
            visibility = changed.visibility();
        } else if (event instanceof IncidentPostMortemPublished published) {
            postMortem = published.postMortem();
        } else {
            throw new IllegalStateException("an event of incidents that their state does not know: " + event);
        }
    }

    private void declared(IncidentDeclared event, Instant recordedAt) {
        id = event.incident();
        title = event.title();
        severity = event.severity();
        visibility = event.visibility();
        outage = event.outage();
        startedAt = event.startedAt() == null ? recordedAt : event.startedAt();
        alarm(startedAt, recordedAt);
        updated(event.update(), event.components(), recordedAt);
    }

    /** Whoever is to respond has all the time there is, from now on. */
    private void alarm(Instant about, Instant recordedAt) {
        alarmAbout = about;
        alarmSince = recordedAt;
        overdue = false;
    }

    private void updated(IncidentUpdate update, List<AffectedComponent> components, Instant recordedAt) {
        lastUpdateAt = update.at() == null ? recordedAt : update.at();
        messages.put(update.id(), update.message());
        status = update.status();
        for (AffectedComponent component : components) {
            impacts.put(component.id(), component.impact());
            restated.remove(component.id());
        }
        resolvedAt = status == IncidentStatus.RESOLVED ? lastUpdateAt : null;
    }

    private void reopened(IncidentReopened event, Instant recordedAt) {
        impacts.clear();
        restated.clear();
        updated(event.update(), event.components(), recordedAt);
        alarm(lastUpdateAt, recordedAt);
    }

    private void restated(IncidentImpactRestated event) {
        List<ImpactPeriod> periods = event.periods();
        restated.put(event.component(), periods);
        ImpactPeriod last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        boolean holds = last != null && (last.to() == null || last.to().equals(resolvedAt));
        impacts.put(event.component(), holds ? last.impact() : Impact.NONE);
    }

    String id() {
        return id;
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

    /** Since when something is wrong. */
    Instant startedAt() {
        return startedAt;
    }

    /** Null: it is open. */
    Instant resolvedAt() {
        return resolvedAt;
    }

    boolean isOpen() {
        return resolvedAt == null && mergedInto == null;
    }

    /** The latest instant that anything was said about; what comes next is about that instant or a later one. */
    Instant saidUpTo() {
        return restated.values().stream()
                .filter(periods -> !periods.isEmpty())
                .map(periods -> periods.get(periods.size() - 1))
                .map(last -> last.to() == null ? last.from() : last.to())
                .filter(bound -> bound.isAfter(lastUpdateAt))
                .max(Comparator.naturalOrder())
                .orElse(lastUpdateAt);
    }

    /** Null: it was not merged. */
    String mergedInto() {
        return mergedInto;
    }

    /** Null: no outage led to it. */
    String outage() {
        return outage;
    }

    boolean isAcknowledged() {
        return acknowledged;
    }

    TextRef lead() {
        return lead;
    }

    /** Whether a person acknowledged it, leads it, or told customers something. */
    boolean isTakenOver() {
        return takenOver;
    }

    /** Since when somebody is waited for: it was declared, reopened, or found to be more urgent. */
    Instant alarmSince() {
        return alarmSince;
    }

    /** Which instant that was about; long before, it is history that somebody wrote down. */
    Instant alarmAbout() {
        return alarmAbout;
    }

    /** Whether it is on record that nobody came in time. */
    boolean isOverdue() {
        return overdue;
    }

    PostMortem postMortem() {
        return postMortem;
    }

    boolean hasUpdate(String update) {
        return messages.containsKey(update);
    }

    TextRef message(String update) {
        return messages.get(update);
    }

    boolean hasNote(String note) {
        return notes.contains(note);
    }

    /** What was said last of each component; of a resolved incident, what held when it was resolved. */
    Map<String, Impact> impacts() {
        return Map.copyOf(impacts);
    }

    /** The periods that were stated last of a component, unless something else was said of it since; null: none were. */
    List<ImpactPeriod> restated(String component) {
        return restated.get(component);
    }
}
