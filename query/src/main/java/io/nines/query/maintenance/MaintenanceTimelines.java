package io.nines.query.maintenance;

import io.nines.query.history.Step;
import io.nines.query.history.Steps;
import io.nines.query.maintenance.MaintenanceRepository.Taken;
import io.nines.query.reading.AsOf;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** When components are in maintenance, as of any position. */
@Singleton
public class MaintenanceTimelines {
    private final MaintenanceRepository repository;
    private final Steps steps;

    MaintenanceTimelines(MaintenanceRepository repository, Steps steps) {
        this.repository = repository;
        this.steps = steps;
    }

    /**
     * When components are in maintenance.
     *
     * @param timelines by component: {@link TimelineStatus#MAINTENANCE} where a window names it in the window that was asked
     *     for, up elsewhere; without those that no window names
     */
    public record Planned(Map<String, Timeline> timelines) {
        /** A component's. */
        public Timeline timeline(String component) {
            return timelines.getOrDefault(component, Timeline.always(TimelineStatus.UP));
        }
    }

    /** When one component is. */
    public Planned of(String component, Interval window, AsOf asOf) {
        return planned(repository.window(component, window, asOf.position()));
    }

    /** When all components are: one question to the database, however many there are. */
    public Planned all(Interval window, AsOf asOf) {
        return planned(repository.window(window, asOf.position()));
    }

    /**
     * The windows during which a component had outages, in order of their start.
     *
     * @param outages when each outage was, by its id
     */
    public Map<String, List<String>> during(String component, Map<String, Interval> outages, AsOf asOf) {
        long start = outages.values().stream().mapToLong(Interval::start).min().orElse(0);
        long end = outages.values().stream().mapToLong(Interval::end).max().orElse(start);
        List<Taken> windows = repository.window(component, new Interval(start, end), asOf.position());
        Map<String, List<String>> found = new HashMap<>();
        outages.forEach((outage, span) -> found.put(
                outage,
                windows.stream()
                        .filter(taken -> taken.fromAt() < span.end() && taken.toAt() > span.start())
                        .map(Taken::maintenance)
                        .toList()));
        return found;
    }

    /**
     * Windows that were ever to concern components.
     *
     * @param byComponent their ids, in order
     * @param steps of each, in order of id
     */
    public record Concerning(Map<String, SortedSet<String>> byComponent, SortedMap<String, List<Step>> steps) {}

    /** Those that up to a position were ever to concern one of the components, at any time in the interval. */
    public Concerning concerning(Collection<String> components, Interval interval, long position) {
        Map<String, SortedSet<String>> byComponent = new HashMap<>();
        SortedMap<String, List<Step>> found = new TreeMap<>();
        repository.concerning(components, interval, position).forEach(each -> {
            byComponent
                    .computeIfAbsent(each.component(), component -> new TreeSet<>())
                    .add(each.maintenance());
            found.put(each.maintenance(), List.of());
        });
        List<String> ids = List.copyOf(found.keySet());
        List<List<Step>> all =
                steps.of(ids.stream().map(id -> "maintenance/" + id).toList(), position);
        for (int i = 0; i < ids.size(); i++) {
            found.put(ids.get(i), all.get(i));
        }
        return new Concerning(byComponent, found);
    }

    private static Planned planned(List<Taken> windows) {
        Map<String, List<Taken>> byComponent = new HashMap<>();
        windows.forEach(taken -> byComponent
                .computeIfAbsent(taken.component(), component -> new ArrayList<>())
                .add(taken));
        Map<String, Timeline> timelines = new HashMap<>();
        byComponent.forEach((component, taken) -> timelines.put(component, union(taken)));
        return new Planned(timelines);
    }

    /** Windows in order of their start; they may overlap. */
    private static Timeline union(List<Taken> windows) {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UP);
        long start = windows.get(0).fromAt();
        long end = windows.get(0).toAt();
        for (Taken window : windows) {
            if (window.fromAt() > end) {
                timeline.then(start, TimelineStatus.MAINTENANCE).then(end, TimelineStatus.UP);
                start = window.fromAt();
            }
            end = Math.max(end, window.toAt());
        }
        return timeline.then(start, TimelineStatus.MAINTENANCE)
                .then(end, TimelineStatus.UP)
                .build();
    }
}
