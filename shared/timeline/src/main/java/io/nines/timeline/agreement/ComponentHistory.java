package io.nines.timeline.agreement;

import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.util.Map;

/**
 * What is on record about a component.
 *
 * @param observed what checks found; UNKNOWN where nobody looked
 * @param declared what operators said; UNKNOWN where they said nothing; MAINTENANCE where they only said that there is some
 * @param checks checks, and those that failed; needed where terms go by error rates
 * @param latency by limit in microseconds: good checks that said how long they took, and those that took longer; needed for each
 *     limit of an objective
 */
public record ComponentHistory(
        Timeline observed, Timeline declared, CheckCounts checks, Map<Long, CheckCounts> latency) {
    /** Nothing is on record. */
    public static final ComponentHistory NOTHING = observed(Timeline.always(TimelineStatus.UNKNOWN));

    /** Copies the map. */
    public ComponentHistory {
        latency = Map.copyOf(latency);
    }

    /** Only what checks found. */
    public static ComponentHistory observed(Timeline observed) {
        return new ComponentHistory(observed, Timeline.always(TimelineStatus.UNKNOWN), CheckCounts.NONE, Map.of());
    }

    /** The same with what operators said. */
    public ComponentHistory withDeclared(Timeline other) {
        return new ComponentHistory(observed, other, checks, latency);
    }

    /** The same with counts of checks. */
    public ComponentHistory withChecks(CheckCounts other) {
        return new ComponentHistory(observed, declared, other, latency);
    }

    /** The same with counts of latencies. */
    public ComponentHistory withLatency(Map<Long, CheckCounts> other) {
        return new ComponentHistory(observed, declared, checks, other);
    }
}
