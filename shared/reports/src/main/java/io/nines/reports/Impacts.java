package io.nines.reports;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.timeline.DeclaredTimeline;
import io.nines.timeline.Interval;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one incident says of components, statement by statement. */
public final class Impacts {
    private final Map<String, DeclaredTimeline> said = new LinkedHashMap<>();

    /**
     * A component was affected.
     *
     * @param status how; never up
     * @param from in milliseconds since 1970
     * @param to {@link Long#MAX_VALUE}: it goes on
     */
    public record Affected(String component, TimelineStatus status, long from, long to) {}

    /** The components that were ever named, in the order in which they first were. */
    public Set<String> components() {
        return said.keySet();
    }

    /** From an instant on these have another impact; the others keep theirs. */
    public void say(List<AffectedComponent> components, Instant at) {
        components.forEach(affected -> statements(affected.id()).say(at.toEpochMilli(), status(affected.impact())));
    }

    /** Every impact ends. */
    public void end(Instant at) {
        said.values().forEach(timeline -> timeline.end(at.toEpochMilli()));
    }

    /** These periods replace whatever was said of the component; one without end ends where the incident did, if it did. */
    public void restate(String component, List<ImpactPeriod> periods, Instant resolvedAtOrNull) {
        DeclaredTimeline timeline = statements(component);
        timeline.clear();
        for (ImpactPeriod period : periods) {
            Instant to = period.to() == null ? resolvedAtOrNull : period.to();
            if (to == null || period.from().isBefore(to)) {
                timeline.say(period.from().toEpochMilli(), status(period.impact()));
                if (to != null) {
                    timeline.say(to.toEpochMilli(), TimelineStatus.UP);
                }
            }
        }
    }

    /** When a component was affected, in order; never, if it was never named. */
    public List<Affected> of(String component) {
        List<Affected> periods = new ArrayList<>();
        if (said.containsKey(component)) {
            said.get(component).timeline().walk(Interval.ALWAYS, (from, to, status) -> {
                if (status != TimelineStatus.UP) {
                    periods.add(new Affected(component, status, from, to));
                }
            });
        }
        return periods;
    }

    /** The same for all components. */
    public List<Affected> all() {
        List<Affected> periods = new ArrayList<>();
        said.keySet().forEach(component -> periods.addAll(of(component)));
        return periods;
    }

    /** What was said last: it holds until something else is. */
    public Impact last(String component) {
        return impact(statements(component).timeline().at(Long.MAX_VALUE));
    }

    /** The impact that a status stands for; up: none. */
    public static Impact impact(TimelineStatus status) {
        return status == TimelineStatus.UP ? Impact.NONE : Impact.valueOf(status.name());
    }

    static TimelineStatus status(Impact impact) {
        return impact == Impact.NONE ? TimelineStatus.UP : TimelineStatus.valueOf(impact.name());
    }

    private DeclaredTimeline statements(String component) {
        return said.computeIfAbsent(component, named -> new DeclaredTimeline());
    }
}
