package io.nines.timeline;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one incident says of one component: statements, each from an instant on, until the next one. Statements may come in any
 * order of time; of two about the same instant the later said counts.
 */
public final class DeclaredTimeline {
    private final TreeMap<Long, TimelineStatus> said = new TreeMap<>();

    /**
     * From an instant on the component has this status, until the next statement about a later instant.
     *
     * @param instant milliseconds since 1970
     * @param status {@link TimelineStatus#UP}: it is affected no longer
     */
    public void say(long instant, TimelineStatus status) {
        said.put(instant, status);
    }

    /** The incident ended: what was said about later instants does not count. */
    public void end(long instant) {
        said.tailMap(instant, true).clear();
        said.put(instant, TimelineStatus.UP);
    }

    /** Everything that was said so far is taken back. */
    public void clear() {
        said.clear();
    }

    /** What it comes to; up wherever nothing is said. */
    public Timeline timeline() {
        Timeline.Builder timeline = Timeline.startingWith(TimelineStatus.UP);
        for (Map.Entry<Long, TimelineStatus> statement : said.entrySet()) {
            timeline.then(statement.getKey(), statement.getValue());
        }
        return timeline.build();
    }

    /** Two incidents, or an incident and what was observed: at each instant the worse of both. */
    public static Timeline worst(Timeline one, Timeline other) {
        return one.merge(other, (left, right) -> left.compareTo(right) <= 0 ? left : right);
    }
}
