package io.nines.query.reports;

import io.nines.contract.EventTypes;
import io.nines.contract.Instants;
import io.nines.contract.ObservedEvent.ObservedStatusChanged;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.ObservedTimelineRestated;
import io.nines.query.components.ObservedChange;
import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.intake.LogPosition;
import io.nines.query.intake.LogPositions;
import io.nines.query.reading.AsOf;
import io.nines.query.reports.ReportChangesAnswer.Event;
import io.nines.reports.Contract;
import io.nines.timeline.Interval;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the events between two positions that can have moved a report: those that concern its agreement, components and period. */
@Singleton
class EventsBetween {
    private final ReportTables tables;
    private final Steps steps;
    private final LogPositions positions;

    EventsBetween(ReportTables tables, Steps steps, LogPositions positions) {
        this.tables = tables;
        this.steps = steps;
        this.positions = positions;
    }

    /** In order of position. Those that were observed are without the instant of their record: see {@link #dated}. */
    List<Event> of(Contract contract, Interval period, AsOf from, AsOf to) {
        Set<String> components = contract.components();
        List<Event> events = new ArrayList<>();
        tables.timelines()
                .changes(components, period, from.position(), to.position())
                .forEach(change -> events.add(observed(change)));
        steps.between(aggregates(contract, period, to.position()), from.position(), to.position())
                .forEach(step -> events.add(told(step)));
        if (to.through() != null && !to.through().equals(from.through())) {
            events.add(through(from, to));
        }
        return events.stream()
                .sorted(Comparator.comparingLong(Event::position).thenComparing(Event::subject))
                .toList();
    }

    /** The same event with when it was recorded. */
    Event dated(Event event) {
        Instant recordedAt =
                positions.find(event.position()).map(LogPosition::recordedAt).orElseThrow();
        return new Event(event.position(), recordedAt, event.type(), event.subject(), event.author(), event.what());
    }

    private List<String> aggregates(Contract contract, Interval period, long position) {
        Set<String> components = contract.components();
        return Stream.of(
                        Stream.of("agreement/" + contract.id()),
                        tables.corrections().of(components, position).entrySet().stream()
                                .filter(each -> CorrectedTime.meet(each.getValue(), period))
                                .map(each -> "correction/" + each.getKey()),
                        tables.maintenance().concerning(components, period, position).steps().keySet().stream()
                                .map(id -> "maintenance/" + id),
                        tables.declared().ever(components, period, position).stream()
                                .map(id -> "incident/" + id))
                .flatMap(ids -> ids)
                .toList();
    }

    private static Event observed(ObservedChange change) {
        Class<?> type = change.restated() ? ObservedTimelineRestated.class : ObservedStatusChanged.class;
        String what = change.restated()
                ? "what was observed from " + instant(change.from()) + until(change.to()) + " is another"
                : "what is observed goes on from " + instant(change.from());
        return new Event(
                change.position(), null, EventTypes.of(type).name(), "component/" + change.component(), null, what);
    }

    private static String until(long to) {
        return to == Long.MAX_VALUE ? " on" : " to " + instant(to);
    }

    private static Event told(Step step) {
        return new Event(
                step.position(),
                step.recordedAt(),
                step.type(),
                step.aggregate(),
                step.author(),
                step.type().replace('-', ' '));
    }

    /** One for all: it is told once a minute. */
    private static Event through(AsOf from, AsOf to) {
        String before = from.through() == null ? "nothing was" : Instants.format(from.through());
        return new Event(
                to.position(),
                to.recordedAt(),
                EventTypes.of(ObservedThrough.class).name(),
                "detection",
                null,
                "judged up to " + Instants.format(to.through()) + "; before: " + before);
    }

    private static String instant(long millis) {
        return Instants.format(Instant.ofEpochMilli(millis));
    }
}
