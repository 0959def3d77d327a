package io.nines.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The slow, obvious oracle: a status for each single millisecond from 0 on; before it the first, after it the last. */
record Walked(TimelineStatus before, List<TimelineStatus> each) {
    TimelineStatus at(long instant) {
        if (instant < 0 || each.isEmpty()) {
            return before;
        }
        return each.get((int) Math.min(instant, each.size() - 1));
    }

    Timeline timeline() {
        Timeline.Builder timeline = Timeline.startingWith(before);
        for (int i = 0; i < each.size(); i++) {
            timeline.then(i, each.get(i));
        }
        return timeline.build();
    }

    Map<TimelineStatus, Long> count(long from, long to) {
        Map<TimelineStatus, Long> counts = new EnumMap<>(TimelineStatus.class);
        for (long i = from; i < to; i++) {
            counts.merge(at(i), 1L, Long::sum);
        }
        return counts;
    }

    long count(TimelineStatus status, long from, long to) {
        return count(from, to).getOrDefault(status, 0L);
    }
}
