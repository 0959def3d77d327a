package io.nines.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one incident says of components: of each a {@link DeclaredTimeline}, and of all of them when it ended. */
public final class DeclaredImpacts {
    private final Map<String, DeclaredTimeline> said = new LinkedHashMap<>();
    private final List<Long> ends = new ArrayList<>();

    /** The components that were ever named, in the order in which they first were. */
    public Set<String> components() {
        return said.keySet();
    }

    /** What it comes to for a component; up wherever nothing is said. */
    public Timeline timeline(String component) {
        DeclaredTimeline timeline = said.get(component);
        return timeline == null ? Timeline.always(TimelineStatus.UP) : timeline.timeline();
    }

    /**
     * From an instant on a component has this status, until the next statement about a later instant.
     *
     * @param instant milliseconds since 1970
     * @param status {@link TimelineStatus#UP}: it is affected no longer
     */
    public void say(String component, long instant, TimelineStatus status) {
        of(component).say(instant, status);
    }

    /** The incident ended: for all components, also for those that are named only afterwards. */
    public void end(long instant) {
        ends.add(instant);
        said.values().forEach(timeline -> timeline.end(instant));
    }

    /**
     * These periods replace whatever was said of a component.
     *
     * @param periods in order of time; one that ends at {@link Long#MAX_VALUE} ends with the incident, and is none if it began later
     * @param end of the incident as it is known now; {@link Long#MAX_VALUE}: it goes on
     */
    public void restate(String component, List<Period> periods, long end) {
        DeclaredTimeline timeline = of(component);
        timeline.clear();
        for (Period period : periods) {
            long to =
                    period.span().end() == Long.MAX_VALUE ? end : period.span().end();
            if (period.span().start() < to) {
                timeline.say(period.span().start(), period.status());
                if (to < Long.MAX_VALUE) {
                    timeline.say(to, TimelineStatus.UP);
                }
            }
        }
    }

    private DeclaredTimeline of(String component) {
        return said.computeIfAbsent(component, named -> {
            DeclaredTimeline timeline = new DeclaredTimeline();
            ends.forEach(timeline::end);
            return timeline;
        });
    }
}
