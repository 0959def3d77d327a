package io.nines.query.maintenance;

import io.nines.contract.AffectedComponent;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceRetitled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.contract.MaintenanceEvent.MaintenanceTextCorrected;
import io.nines.contract.MaintenanceEvent.MaintenanceUpdated;
import io.nines.contract.MaintenanceEvent.Occurrence;
import io.nines.contract.MaintenanceEvent.Trigger;
import io.nines.contract.MaintenanceUpdate;
import io.nines.contract.TextRef;
import io.nines.query.history.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A maintenance window as its steps so far tell it; before the first one there is none. */
final class Maintenance {
    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private final List<Plan> plans = new ArrayList<>();
    private String id;
    private long revision;
    private TextRef title;
    private List<AffectedComponent> components = List.of();
    private Occurrence occurrence;
    private Turn started;
    private Turn completed;
    private Instant cancelledAt;

    /**
     * For when it was planned, from when on.
     *
     * @param recordedAt when that was recorded: notice counts from here
     */
    record Plan(Instant startsAt, Instant endsAt, Instant recordedAt, long position) {}

    /** It began or ended. */
    record Turn(Instant at, Trigger by) {}

    /** The window after these steps. */
    static Maintenance after(List<Step> steps) {
        Maintenance maintenance = new Maintenance();
        steps.forEach(maintenance::take);
        return maintenance;
    }

    /** Goes on by a step; one that this does not know stops reading: to skip it would falsify figures. */
    void take(Step step) {
        revision = step.revision();
        MaintenanceEvent event = (MaintenanceEvent) step.event();
        if (!planned(event, step) && !wentOn(event, step) && !told(event, step)) {
            throw new IllegalStateException("position " + step.position() + " tells of maintenance " + step.type());
        }
    }

    private boolean planned(MaintenanceEvent event, Step step) {
        if (event instanceof MaintenanceAnnounced announced) {
            announced(announced, step);
        } else if (event instanceof MaintenanceRescheduled rescheduled) {
            plan(rescheduled.startsAt(), rescheduled.endsAt(), step);
        } else if (event instanceof MaintenanceExtended extended) {
            plan(plan().startsAt(), extended.endsAt(), step);
        } else {
            return false;
        }
        return true;
    }

    private boolean wentOn(MaintenanceEvent event, Step step) {
        if (event instanceof MaintenanceStarted began) {
            started = new Turn(step.at(began.at()), began.trigger());
        } else if (event instanceof MaintenanceCompleted ended) {
            completed = new Turn(step.at(ended.at()), ended.trigger());
        } else if (event instanceof MaintenanceCancelled cancelled) {
            cancelledAt = step.recordedAt();
            tell(cancelled.update(), step);
        } else {
            return false;
        }
        return true;
    }

    private boolean told(MaintenanceEvent event, Step step) {
        if (event instanceof MaintenanceUpdated updated) {
            tell(updated.update(), step);
        } else if (event instanceof MaintenanceRetitled retitled) {
            title = retitled.title();
        } else if (event instanceof MaintenanceTextCorrected corrected) {
            notices.computeIfPresent(
                    corrected.update(), (key, notice) -> notice.corrected(corrected.message(), step.position()));
        } else {
            return false;
        }
        return true;
    }

    private void announced(MaintenanceAnnounced event, Step step) {
        id = event.maintenance();
        title = event.title();
        components = event.components();
        occurrence = event.occurrence();
        plan(event.startsAt(), event.endsAt(), step);
        tell(event.update(), step);
    }

    private void plan(Instant startsAt, Instant endsAt, Step step) {
        plans.add(new Plan(startsAt, endsAt, step.recordedAt(), step.position()));
    }

    private void tell(MaintenanceUpdate updateOrNull, Step step) {
        if (updateOrNull != null) {
            notices.put(updateOrNull.id(), Notice.of(updateOrNull, step));
        }
    }

    /** Whether anything was announced. */
    boolean exists() {
        return id != null;
    }

    /** Its start where that is recorded, else as planned. */
    Instant from() {
        return started == null ? plan().startsAt() : started.at();
    }

    /** Its completion where that is recorded, else its end as planned. */
    Instant to() {
        return completed == null ? plan().endsAt() : completed.at();
    }

    /** How far it has come at an instant; what is not recorded goes as planned. */
    State at(Instant now) {
        if (cancelledAt != null) {
            return State.CANCELLED;
        }
        if (!to().isAfter(now)) {
            return State.COMPLETED;
        }
        return from().isAfter(now) ? State.UPCOMING : State.RUNNING;
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

    List<AffectedComponent> components() {
        return components;
    }

    /** Null: it belongs to no series. */
    Occurrence occurrence() {
        return occurrence;
    }

    /** The last plan. */
    Plan plan() {
        return plans.get(plans.size() - 1);
    }

    /** All plans, the first one first. */
    List<Plan> plans() {
        return plans;
    }

    /** Null: that is not recorded. */
    Turn started() {
        return started;
    }

    /** Null: that is not recorded. */
    Turn completed() {
        return completed;
    }

    /** When that was recorded; null: it is not cancelled. */
    Instant cancelledAt() {
        return cancelledAt;
    }

    /** In the order in which they were recorded. */
    Collection<Notice> notices() {
        return notices.values();
    }
}
