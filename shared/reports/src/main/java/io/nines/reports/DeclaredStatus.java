package io.nines.reports;

import io.nines.timeline.Interval;
import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What operators said of one component, out of incidents or of maintenance windows. Costs a sort of their bounds. */
public final class DeclaredStatus {
    private final List<Bound> bounds = new ArrayList<>();

    /** From here on one more says so, or one less. */
    private record Bound(long at, TimelineStatus status, int change) {}

    /** At each instant the worst that anybody says; unknown where nobody says anything. */
    public static Timeline of(Collection<Impacts.Affected> counting) {
        DeclaredStatus declared = new DeclaredStatus();
        counting.forEach(affected -> declared.add(new Interval(affected.from(), affected.to()), affected.status()));
        return declared.timeline();
    }

    private void add(Interval span, TimelineStatus status) {
        if (!span.isEmpty()) {
            bounds.add(new Bound(span.start(), status, 1));
            bounds.add(new Bound(span.end(), status, -1));
        }
    }

    private Timeline timeline() {
        bounds.sort(Comparator.comparingLong(Bound::at));
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UNKNOWN);
        int[] saying = new int[TimelineStatus.values().length];
        for (int i = 0; i < bounds.size(); i++) {
            Bound bound = bounds.get(i);
            saying[bound.status().code()] += bound.change();
            boolean last = i + 1 == bounds.size() || bounds.get(i + 1).at() > bound.at();
            if (last && bound.at() < Long.MAX_VALUE) {
                timeline.then(bound.at(), worst(saying));
            }
        }
        return timeline.build();
    }

    private static TimelineStatus worst(int[] saying) {
        for (TimelineStatus status : TimelineStatus.values()) {
            if (saying[status.code()] > 0) {
                return status;
            }
        }
        return TimelineStatus.UNKNOWN;
    }
}
