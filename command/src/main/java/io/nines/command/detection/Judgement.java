package io.nines.command.detection;

import java.util.List;
import java.util.SortedMap;

/**
 * What judging a component gave.
 *
 * @param windows spans that were worked out anew, in order
 * @param exits by hour, states to be stored
 */
record Judgement(ComponentTrack component, List<ImpliedTimeline> windows, SortedMap<Long, HourExit> exits) {

    /** How many hours and changes there are. */
    int size() {
        int size = exits.size();
        for (ImpliedTimeline window : windows) {
            size += window.steps().size()
                    + window.wentDown().size()
                    + window.cameBack().size();
        }
        return size;
    }

    /**
     * The state after an hour.
     *
     * @param isNew whether nothing is stored of that hour yet
     */
    @SuppressWarnings("ArrayRecordComponent")
    record HourExit(byte[] state, boolean isNew) {}
}
