package io.nines.command.maintenance;

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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a window stands after some of its events; what the commands and the clock ask of it. Never changes. */
final class MaintenanceState {
    private String id;
    private TextRef title;
    private Occurrence occurrence;
    private Instant startsAt;
    private Instant endsAt;
    private MaintenanceStatus status;
    private Instant startedAt;
    private Instant completedAt;
    private Instant saidUpTo;
    private final Map<String, TextRef> messages = new HashMap<>();

    private MaintenanceState() {}

    private MaintenanceState(MaintenanceState other) {
        id = other.id;
        title = other.title;
        occurrence = other.occurrence;
        startsAt = other.startsAt;
        endsAt = other.endsAt;
        status = other.status;
        startedAt = other.startedAt;
        completedAt = other.completedAt;
        saidUpTo = other.saidUpTo;
        messages.putAll(other.messages);
    }

    /** After one more event; {@code before} null: it is the first. */
    static MaintenanceState after(MaintenanceState before, MaintenanceEvent event, Instant recordedAt) {
        MaintenanceState next = before == null ? new MaintenanceState() : new MaintenanceState(before);
        next.apply(event, recordedAt);
        return next;
    }

    /** With what was due or decided, too, which is added to {@code events}; {@code it} null: nothing was announced yet. */
    static MaintenanceState with(
            MaintenanceState it, List<MaintenanceEvent> next, Instant recordedAt, List<MaintenanceEvent> events) {
        MaintenanceState state = it;
        for (MaintenanceEvent event : next) {
            state = after(state, event, recordedAt);
            events.add(event);
        }
        return state;
    }

    private void apply(MaintenanceEvent event, Instant recordedAt) {
        if (event instanceof MaintenanceAnnounced announced) {
            announced(announced, recordedAt);
        } else if (event instanceof MaintenanceRescheduled rescheduled) {
            startsAt = rescheduled.startsAt();
            endsAt = rescheduled.endsAt();
        } else if (event instanceof MaintenanceExtended extended) {
            endsAt = extended.endsAt();
        } else if (event instanceof MaintenanceStarted started) {
            status = MaintenanceStatus.RUNNING;
            startedAt = started.at() == null ? recordedAt : started.at();
        } else if (event instanceof MaintenanceCompleted completed) {
            status = MaintenanceStatus.COMPLETED;
            completedAt = completed.at() == null ? recordedAt : completed.at();
        } else if (event instanceof MaintenanceCancelled cancelled) {
            status = MaintenanceStatus.CANCELLED;
            said(cancelled.update(), recordedAt);
        } else {
            described(event, recordedAt);
        }
    }

    private void described(MaintenanceEvent event, Instant recordedAt) {
        if (event instanceof MaintenanceUpdated updated) {
            said(updated.update(), recordedAt);
        } else if (event instanceof MaintenanceRetitled retitled) {
            title = retitled.title();
        } else if (event instanceof MaintenanceTextCorrected corrected) {
            messages.put(corrected.update(), corrected.message());
        } else {
            throw new IllegalStateException("an event of maintenance that its state does not know: " + event);
        }
    }

    private void announced(MaintenanceAnnounced event, Instant recordedAt) {
        id = event.maintenance();
        title = event.title();
        occurrence = event.occurrence();
        startsAt = event.startsAt();
        endsAt = event.endsAt();
        status = MaintenanceStatus.ANNOUNCED;
        said(event.update(), recordedAt);
    }

    private void said(MaintenanceUpdate update, Instant recordedAt) {
        messages.put(update.id(), update.message());
        saidUpTo = update.at() == null ? recordedAt : update.at();
    }

    /** What the clock has to do by then: at the planned instants, however late that is found out. */
    List<MaintenanceEvent> due(Instant now) {
        MaintenanceEvent started = new MaintenanceStarted(id, startsAt, Trigger.CLOCK);
        boolean over = !now.isBefore(endsAt);
        if (status == MaintenanceStatus.ANNOUNCED && !now.isBefore(startsAt)) {
            MaintenanceEvent completed = new MaintenanceCompleted(id, endsAt, Trigger.CLOCK);
            return over ? List.of(started, completed) : List.of(started);
        }
        if (status == MaintenanceStatus.RUNNING && over) {
            Instant at = endsAt.isBefore(startedAt) ? startedAt : endsAt;
            return List.of(new MaintenanceCompleted(id, at, Trigger.CLOCK));
        }
        return List.of();
    }

    /** When the clock has something to do next; null: never. */
    Instant dueAt() {
        return switch (status) {
            case ANNOUNCED -> startsAt;
            case RUNNING -> endsAt;
            case COMPLETED, CANCELLED -> null;
        };
    }

    String id() {
        return id;
    }

    TextRef title() {
        return title;
    }

    /** Null: it belongs to no series. */
    Occurrence occurrence() {
        return occurrence;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    MaintenanceStatus status() {
        return status;
    }

    /** Null: it has not begun. */
    Instant startedAt() {
        return startedAt;
    }

    /** Null: it has not ended. */
    Instant completedAt() {
        return completedAt;
    }

    /** The instant of the last update; the next one is from then or later. */
    Instant saidUpTo() {
        return saidUpTo;
    }

    boolean hasUpdate(String update) {
        return messages.containsKey(update);
    }

    TextRef message(String update) {
        return messages.get(update);
    }
}
