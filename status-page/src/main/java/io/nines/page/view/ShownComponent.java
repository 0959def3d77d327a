package io.nines.page.view;

import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;

/**
 * What the public sees of a component.
 *
 * @param group the heading it stands under; null: none
 * @param description a free text; null: none, erased, or not read yet
 * @param registeredAt in milliseconds since 1970
 * @param timeline which status was observed when
 */
public record ShownComponent(
        String id, String name, String group, int order, String description, long registeredAt, Timeline timeline) {

    /** The last that was observed, also when it is newer than {@code through}. */
    public TimelineStatus status() {
        return timeline.at(Long.MAX_VALUE);
    }

    /** Since when the status holds, in milliseconds since 1970; {@link Long#MIN_VALUE}: nothing was ever observed. */
    public long statusSince() {
        int changes = timeline.changes();
        return changes == 0 ? Long.MIN_VALUE : timeline.changeAt(changes - 1);
    }

    /** What held before the current status. */
    public TimelineStatus previousStatus() {
        int changes = timeline.changes();
        return changes < 2 ? timeline.before() : timeline.changeTo(changes - 2);
    }

    /** From when on the component is watched: its registration or its first result, whichever is earlier. */
    public long since() {
        return timeline.changes() == 0 ? registeredAt : Math.min(registeredAt, timeline.changeAt(0));
    }
}
