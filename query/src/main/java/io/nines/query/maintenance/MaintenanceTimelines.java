package io.nines.query.maintenance;

import io.nines.query.maintenance.MaintenanceRepository.Taken;
import io.nines.query.reading.AsOf;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When components are in maintenance, as of any position. */
@Singleton
public class MaintenanceTimelines {
    private final MaintenanceRepository repository;

    MaintenanceTimelines(MaintenanceRepository repository) {
        this.repository = repository;
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
