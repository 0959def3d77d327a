package io.nines.timeline.agreement;

import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.Map;

/**
 * What is on record about a component.
 *
 * @param observed what checks found; UNKNOWN where nobody looked
 * @param declared what operators said of it; UNKNOWN where they said nothing
 * @param announced the worst that windows of maintenance announced for it, while they are on; UNKNOWN where none is, or nothing is
 *     to be noticed of it
 * @param checks checks, and those that failed; needed where terms go by error rates
 * @param latency by limit in microseconds: good checks that said how long they took, and those that took longer; needed for each
 *     limit of an objective
 */
public record ComponentHistory(
        Timeline observed, Timeline declared, Timeline announced, CheckCounts checks, Map<Long, CheckCounts> latency) {
    /** Nothing is on record. */
    public static final ComponentHistory NOTHING = observed(Timeline.always(TimelineStatus.UNKNOWN));

    /** Copies the map. */
    public ComponentHistory {
        latency = Map.copyOf(latency);
    }

    /** Only what checks found. */
    public static ComponentHistory observed(Timeline observed) {
        Timeline silence = Timeline.always(TimelineStatus.UNKNOWN);
        return new ComponentHistory(observed, silence, silence, CheckCounts.NONE, Map.of());
    }

    /** The same with what operators said. */
    public ComponentHistory withDeclared(Timeline other) {
        return new ComponentHistory(observed, other, announced, checks, latency);
    }

    /** The same with what maintenance was announced to bring. */
    public ComponentHistory withAnnounced(Timeline other) {
        return new ComponentHistory(observed, declared, other, checks, latency);
    }

    /** The same with counts of checks. */
    public ComponentHistory withChecks(CheckCounts other) {
        return new ComponentHistory(observed, declared, announced, other, latency);
    }

    /** The same with counts of latencies. */
    public ComponentHistory withLatency(Map<Long, CheckCounts> other) {
        return new ComponentHistory(observed, declared, announced, checks, other);
    }
}
