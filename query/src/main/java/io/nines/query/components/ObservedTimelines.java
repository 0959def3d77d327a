package io.nines.query.components;

import io.nines.http.ProblemException;
import io.nines.query.reading.AsOf;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was observed of components, as of any position. */
@Singleton
public class ObservedTimelines {
    private final ComponentRepository components;
    private final ObservedStatusRepository statuses;

    ObservedTimelines(ComponentRepository components, ObservedStatusRepository statuses) {
        this.components = components;
        this.statuses = statuses;
    }

    /**
     * What was observed of a component.
     *
     * @param component its id
     * @param since from when on it is told: its registration or its first result, whichever is earlier
     * @param timeline what held in the window that was asked for; outside of it this says nothing
     */
    public record Observed(String component, Instant since, Timeline timeline) {}

    /**
     * One component's.
     *
     * @throws ProblemException 404 if the component is unknown as of that position
     */
    public Observed of(String component, Interval window, AsOf asOf) {
        ComponentRow row =
                components.find(component, asOf.position()).orElseThrow(() -> unknown(component, asOf.position()));
        return observed(List.of(row), window, asOf.position()).get(0);
    }

    /**
     * Looks whether there is such a component.
     *
     * @throws ProblemException 404 if the component is unknown as of that position
     */
    public void require(String component, AsOf asOf) {
        if (components.find(component, asOf.position()).isEmpty()) {
            throw unknown(component, asOf.position());
        }
    }

    /** Those of all components of a group, or of all there are, in the order of the page; retired ones keep their history. */
    public List<Observed> all(String groupOrNull, Interval window, AsOf asOf) {
        List<ComponentRow> rows = components.all(asOf.position()).stream()
                .filter(row -> groupOrNull == null || groupOrNull.equals(row.group()))
                .toList();
        return observed(rows, window, asOf.position());
    }

    private static ProblemException unknown(String component, long position) {
        return ProblemException.of(
                404,
                "unknown-component",
                "No such component",
                "As of position " + position + " there is no component " + component + ".");
    }

    private List<Observed> observed(List<ComponentRow> rows, Interval window, long position) {
        List<String> ids = rows.stream().map(ComponentRow::id).toList();
        List<List<StatusPoint>> points = statuses.window(ids, window, position);
        List<List<StatusPoint>> firsts = statuses.firstKnown(ids, position);
        List<Observed> observed = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            observed.add(new Observed(ids.get(i), since(rows.get(i), firsts.get(i)), timeline(points.get(i))));
        }
        return observed;
    }

    private static Instant since(ComponentRow row, List<StatusPoint> first) {
        Instant registered = row.registeredAt();
        Instant known =
                first.isEmpty() ? registered : Instant.ofEpochMilli(first.get(0).since());
        return known.isBefore(registered) ? known : registered;
    }

    private static Timeline timeline(List<StatusPoint> points) {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        points.forEach(point -> timeline.then(point.since(), point.status()));
        return timeline.build();
    }
}
