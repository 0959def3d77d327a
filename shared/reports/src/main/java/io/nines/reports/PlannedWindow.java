package io.nines.reports;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.MaintenanceEvent;
import io.nines.contract.MaintenanceEvent.MaintenanceAnnounced;
import io.nines.contract.MaintenanceEvent.MaintenanceCancelled;
import io.nines.contract.MaintenanceEvent.MaintenanceCompleted;
import io.nines.contract.MaintenanceEvent.MaintenanceExtended;
import io.nines.contract.MaintenanceEvent.MaintenanceRescheduled;
import io.nines.contract.MaintenanceEvent.MaintenanceStarted;
import io.nines.timeline.Interval;
import io.nines.timeline.agreement.MaintenanceWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A maintenance window as it stands on record: each record that changed when it would be. It counts from its start to its
 * completion where those are recorded, as planned where not; what an operator says about either counts from when it was recorded.
 */
public final class PlannedWindow {
    private final List<Said> said = new ArrayList<>();
    private String id;
    private Map<String, Impact> impacts = Map.of();
    private Instant startsAt;
    private Instant endsAt;
    private Instant started;
    private Instant completed;

    private PlannedWindow() {}

    /**
     * When the window would be, from a record on.
     *
     * @param span of a cancelled window what remains of it: what had passed by then, or nothing
     */
    public record Said(long position, Instant recordedAt, Interval span, boolean cancelled) {}

    /** The window after these events, in order of position; null: nothing was announced. */
    public static PlannedWindow after(List<Recorded> events) {
        PlannedWindow window = new PlannedWindow();
        events.forEach(window::take);
        return window.id == null ? null : window;
    }

    private void take(Recorded recorded) {
        MaintenanceEvent event = (MaintenanceEvent) recorded.event();
        if (event instanceof MaintenanceAnnounced announced) {
            id = announced.maintenance();
            impacts = announced.components().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            AffectedComponent::id, AffectedComponent::impact, PlannedWindow::worse));
            plan(announced.startsAt(), announced.endsAt());
        } else if (event instanceof MaintenanceRescheduled rescheduled) {
            plan(rescheduled.startsAt(), rescheduled.endsAt());
        } else if (event instanceof MaintenanceExtended extended) {
            plan(startsAt, extended.endsAt());
        } else if (event instanceof MaintenanceStarted began) {
            started = recorded.at(began.at());
        } else if (event instanceof MaintenanceCompleted ended) {
            completed = recorded.at(ended.at());
        }
        say(recorded, event instanceof MaintenanceCancelled || cancelled());
    }

    private static Impact worse(Impact one, Impact other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void plan(Instant start, Instant end) {
        startsAt = start;
        endsAt = end;
    }

    /** What changes nothing is no new word. */
    private void say(Recorded recorded, boolean isCancelled) {
        Interval span = isCancelled ? remains(recorded.recordedAt().toEpochMilli()) : asItGoes();
        boolean isNew = said.isEmpty() || !last().span().equals(span) || last().cancelled() != isCancelled;
        if (isNew) {
            said.add(new Said(recorded.position(), recorded.recordedAt(), span, isCancelled));
        }
    }

    private Interval asItGoes() {
        long from = (started == null ? startsAt : started).toEpochMilli();
        long to = (completed == null ? endsAt : completed).toEpochMilli();
        return new Interval(from, Math.max(from, to));
    }

    private Interval remains(long cancelledAt) {
        Interval span = last().span();
        return cancelled()
                ? span
                : new Interval(span.start(), Math.max(span.start(), Math.min(span.end(), cancelledAt)));
    }

    /** The window's id. */
    public String id() {
        return id;
    }

    /** Ids of the components that it was announced for. */
    public Set<String> components() {
        return impacts.keySet();
    }

    /** What it announced of a component, for as long as it lasts; nothing if it does not take place or is not to be noticed. */
    public Optional<Impacts.Affected> announced(String component) {
        Interval span = last().span();
        return Optional.ofNullable(cancelled() ? null : impacts.get(component))
                .filter(impact -> impact != Impact.NONE)
                .map(impact -> new Impacts.Affected(component, Impacts.status(impact), span.start(), span.end()));
    }

    /** Every word on when it would be, in order; at least one. */
    public List<Said> said() {
        return said;
    }

    /** The last of them. */
    public Said last() {
        return said.get(said.size() - 1);
    }

    /** Whether it does not take place. */
    public boolean cancelled() {
        return !said.isEmpty() && last().cancelled();
    }

    /** The same for reckoning. */
    public MaintenanceWindow window() {
        return new MaintenanceWindow(
                id,
                said.stream()
                        .map(each -> new MaintenanceWindow.Version(
                                each.recordedAt().toEpochMilli(), components(), each.span(), each.cancelled()))
                        .toList());
    }
}
