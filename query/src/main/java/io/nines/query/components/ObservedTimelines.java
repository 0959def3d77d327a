package io.nines.query.components;

import io.nines.http.ProblemException;
import io.nines.query.reading.AsOf;
import io.nines.reports.ProvenOutage;
import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What was observed of components, as of any position. */
@Singleton
public class ObservedTimelines {
    private final ComponentRepository components;
    private final ObservedEventRepository events;
    private final StatusHistories histories;

    ObservedTimelines(ComponentRepository components, ObservedEventRepository events, StatusHistories histories) {
        this.components = components;
        this.events = events;
        this.histories = histories;
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
        return observed(row, window, asOf.position());
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
        return components.all(asOf.position()).stream()
                .filter(row -> groupOrNull == null || groupOrNull.equals(row.group()))
                .map(row -> observed(row, window, asOf.position()))
                .toList();
    }

    /** What was observed in the window of something that may be no component at all: then nothing is known. */
    public Timeline timeline(String component, Interval window, long position) {
        return histories.of(component, position).timeline(window, position);
    }

    /** For reports: where something was partly down or degraded, and which events say so. */
    public List<ProvenOutage> impaired(String component, Interval window, long position) {
        return histories.of(component, position).impaired(component, window, position);
    }

    private static ProblemException unknown(String component, long position) {
        return ProblemException.of(
                404,
                "unknown-component",
                "No such component",
                "As of position " + position + " there is no component " + component + ".");
    }

    /** What replaced something that was observed in the window, after one position and up to another one, in any order. */
    public List<ObservedChange> changes(Collection<String> components, Interval window, long after, long upTo) {
        return events.events(components, window, after, upTo);
    }

    private Observed observed(ComponentRow row, Interval window, long position) {
        StatusHistory history = histories.of(row.id(), position);
        long registered = row.registeredAt().toEpochMilli();
        long since = Math.min(registered, history.firstKnown(position).orElse(registered));
        return new Observed(row.id(), Instant.ofEpochMilli(since), history.timeline(window, position));
    }
}
