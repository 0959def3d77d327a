package io.nines.query.incidents;

import io.nines.query.reading.AsOf;
import io.nines.timeline.DeclaredTimeline;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What operators declared of components, as of any position. */
@Singleton
public class DeclaredTimelines {
    private final DeclaredImpactRepository impacts;
    private final IncidentRepository incidents;

    DeclaredTimelines(DeclaredImpactRepository impacts, IncidentRepository incidents) {
        this.impacts = impacts;
        this.incidents = incidents;
    }

    /**
     * What was declared.
     *
     * @param timelines by component: in the window at each instant the worst that any incident says which counts; up where none
     *     says anything, also throughout for a component that is not here
     * @param firsts by component: the first instant for which such an incident says anything, also outside of the window
     */
    public record Declared(Map<String, Timeline> timelines, Map<String, Instant> firsts) {
        /** A component's. */
        public Timeline timeline(String component) {
            return timelines.getOrDefault(component, Timeline.always(TimelineStatus.UP));
        }
    }

    /** What was declared of one component. */
    public Declared of(String component, Interval window, AsOf asOf) {
        return declared(impacts.window(component, window, asOf.position()), impacts.first(component, asOf.position()));
    }

    /** What was declared of all components: two questions to the database, however many there are. */
    public Declared all(Interval window, AsOf asOf) {
        return declared(impacts.window(window, asOf.position()), impacts.first(asOf.position()));
    }

    /**
     * The incidents that have to do with outages of a component, also internal ones and duplicates, in order of id: those
     * declared for one, and those that say it is affected at the same time.
     *
     * @param outages when each outage was, by its id
     */
    public Map<String, List<String>> during(String component, Map<String, Interval> outages, AsOf asOf) {
        Map<String, Set<String>> found = new HashMap<>();
        outages.keySet().forEach(outage -> found.put(outage, new TreeSet<>()));
        incidents
                .forOutages(outages.keySet(), asOf.position())
                .forEach(declared -> found.get(declared.outage()).add(declared.incident()));
        for (DeclaredImpact impact : impacts.window(component, hull(outages.values()), asOf.position())) {
            outages.forEach((outage, span) -> {
                if (impact.fromAt() < span.end() && impact.toAt() > span.start()) {
                    found.get(outage).add(impact.incident());
                }
            });
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /**
     * What public incidents that are no duplicates say of components at any time in the window: by component, in order of the
     * incident's id, then time.
     */
    public Map<String, List<DeclaredImpact>> counting(Collection<String> components, Interval window, long position) {
        return impacts.counting(components, window, position).stream()
                .collect(Collectors.groupingBy(DeclaredImpact::component));
    }

    /** Ids of the incidents that up to a position ever said that one of the components was affected at any time in the window. */
    public Set<String> ever(Collection<String> components, Interval window, long position) {
        return new TreeSet<>(impacts.ever(components, window, position));
    }

    private static Interval hull(Collection<Interval> spans) {
        long start = spans.stream().mapToLong(Interval::start).min().orElse(0);
        return new Interval(start, spans.stream().mapToLong(Interval::end).max().orElse(start));
    }

    private static Declared declared(List<DeclaredImpact> said, Map<String, Instant> firsts) {
        Map<String, Timeline> timelines = new HashMap<>();
        for (DeclaredImpact impact : said) {
            if (impact.counts()) {
                timelines.merge(impact.component(), timeline(impact), DeclaredTimeline::worst);
            }
        }
        return new Declared(timelines, firsts);
    }

    private static Timeline timeline(DeclaredImpact impact) {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UP).then(impact.fromAt(), impact.status());
        return impact.toAt() == Long.MAX_VALUE
                ? timeline.build()
                : timeline.then(impact.toAt(), TimelineStatus.UP).build();
    }
}
