package io.nines.reports;

import io.nines.contract.AffectedComponent;
import io.nines.contract.Impact;
import io.nines.contract.ImpactPeriod;
import io.nines.timeline.DeclaredImpacts;
import io.nines.timeline.Interval;
import io.nines.timeline.Period;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one incident says of components, statement by statement. */
public final class Impacts {
    private final DeclaredImpacts said = new DeclaredImpacts();

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
        return said.components();
    }

    /** From an instant on these have another impact; the others keep theirs. */
    public void say(List<AffectedComponent> components, Instant at) {
        components.forEach(affected -> said.say(affected.id(), at.toEpochMilli(), status(affected.impact())));
    }

    /** Every impact ends. */
    public void end(Instant at) {
        said.end(at.toEpochMilli());
    }

    /** These periods replace whatever was said of the component; one without end ends where the incident did, if it did. */
    public void restate(String component, List<ImpactPeriod> periods, Instant resolvedAtOrNull) {
        List<Period> replacing = periods.stream()
                .map(period -> new Period(
                        new Interval(period.from().toEpochMilli(), millis(period.to())), status(period.impact())))
                .toList();
        said.restate(component, replacing, millis(resolvedAtOrNull));
    }

    private static long millis(Instant instantOrNull) {
        return instantOrNull == null ? Long.MAX_VALUE : instantOrNull.toEpochMilli();
    }

    /** When a component was affected, in order; never, if it was never named. */
    public List<Affected> of(String component) {
        List<Affected> periods = new ArrayList<>();
        said.timeline(component).walk(Interval.ALWAYS, (from, to, status) -> {
            if (status != TimelineStatus.UP) {
                periods.add(new Affected(component, status, from, to));
            }
        });
        return periods;
    }

    /** The same for all components. */
    public List<Affected> all() {
        List<Affected> periods = new ArrayList<>();
        said.components().forEach(component -> periods.addAll(of(component)));
        return periods;
    }

    /** What was said last: it holds until something else is. */
    public Impact last(String component) {
        return impact(said.timeline(component).at(Long.MAX_VALUE));
    }

    /** The impact that a status stands for; up: none. */
    public static Impact impact(TimelineStatus status) {
        return status == TimelineStatus.UP ? Impact.NONE : Impact.valueOf(status.name());
    }

    static TimelineStatus status(Impact impact) {
        return impact == Impact.NONE ? TimelineStatus.UP : TimelineStatus.valueOf(impact.name());
    }
}
