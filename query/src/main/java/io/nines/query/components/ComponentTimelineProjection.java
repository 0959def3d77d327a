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
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the observed timelines and their outages, with the positions as of which each part was believed. */
@Singleton
class ComponentTimelineProjection implements Projection {
    private final ObservedStatusRepository statuses;
    private final OutageRepository outages;
    private final StatusHistories histories;
    private final ObservedOutages proven;
    private final Map<String, Long> touched = new HashMap<>();
    /** Where the timelines end that went on since {@link #resume()}: the next event needs no question to the database. */
    private final Map<String, StatusPoint> last = new HashMap<>();

    ComponentTimelineProjection(
            ObservedStatusRepository statuses,
            OutageRepository outages,
            StatusHistories histories,
            ObservedOutages proven) {
        this.statuses = statuses;
        this.outages = outages;
        this.histories = histories;
        this.proven = proven;
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

    /**
     * An event of one component, and where it stands.
     *
     * @param position its position
     */
    private record At(long position, TimelineEvent event) {
        ObservedChange change() {
            return new ObservedChange(
                    event.component(), position, event instanceof ObservedTimelineRestated, from(), to());
        }

        long from() {
            return event.from().toEpochMilli();
        }

        long to() {
            return event.to() == null ? Long.MAX_VALUE : event.to().toEpochMilli();
        }
    }

    @Override
    public void apply(List<LoggedEvent> events) {
        long firstPosition = events.get(0).entry().position();
        Map<String, List<At>> byComponent = new LinkedHashMap<>();
        Outages folded = new Outages();
        for (LoggedEvent logged : events) {
            At at = new At(logged.entry().position(), (TimelineEvent) logged.event());
            byComponent
                    .computeIfAbsent(at.event().component(), component -> new ArrayList<>())
                    .add(at);
            folded.add(at.position(), at.event());
            touched.put(at.event().component(), at.position());
        }
        byComponent.forEach((component, ofComponent) -> fold(component, ofComponent, firstPosition));
        folded.store(outages);
        statuses.addEvents(byComponent.values().stream()
                .flatMap(List::stream)
                .map(At::change)
                .toList());
    }

    /** What failed is told, too: whether it was committed after all is not known, and to read once more does no harm. */
    @Override
    public void committed() {
        touched.forEach(histories::changed);
        touched.forEach(proven::changed);
        touched.clear();
    }

    private void fold(String component, List<At> events, long firstPosition) {
        long from = events.stream().mapToLong(At::from).min().orElseThrow();
        long to = events.stream().mapToLong(At::to).max().orElseThrow();
        StatusPoint end = last.remove(component);
        boolean goesOn = end != null && end.since() <= from;
        StatusPoints points = new StatusPoints(
                component,
                goesOn ? List.of(end) : statuses.believedNow(component, new Interval(from, Math.max(from, to))),
                firstPosition);
        events.forEach(at ->
                points.replace(at.position(), at.from(), at.to(), at.event().changes()));
        statuses.close(points.closed());
        statuses.add(points.added());
        if (goesOn || to == Long.MAX_VALUE) {
            last.put(component, points.last());
        }
    }

    /** What failed may have been stored or not. */
    @Override
    public void resume() {
        last.clear();
    }
}
