package io.nines.page.view;

import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;
import java.time.Instant;

/**
 * What the public sees of a component.
 *
 * @param group the heading it stands under; null: none
 * @param description null: none
 * @param registeredAt in milliseconds since 1970
 * @param observed which status was observed when
 * @param declared what incidents say of it, the worst at each instant; {@link TimelineStatus#UP} where they say nothing
 * @param maintenance {@link TimelineStatus#MAINTENANCE} during windows that affect it, {@link TimelineStatus#UP} elsewhere
 * @param timeline what was observed, with maintenance in place of it during windows: bars and figures speak of this one
 */
public record ShownComponent(
        String id,
        String name,
        String group,
        int order,
        FreeText description,
        long registeredAt,
        Timeline observed,
        Timeline declared,
        Timeline maintenance,
        Timeline timeline) {

    /** A component of which incidents and windows say this. */
    public ShownComponent(
            String id,
            String name,
            String group,
            int order,
            FreeText description,
            long registeredAt,
            Timeline observed,
            Timeline declared,
            Timeline maintenance) {
        this(
                id,
                name,
                group,
                order,
                description,
                registeredAt,
                observed,
                declared,
                maintenance,
                observed.merge(maintenance, (seen, window) -> window == TimelineStatus.MAINTENANCE ? window : seen));
    }

    /**
     * How it stands: the worse of what was observed last, also when that is newer than {@code through}, and what is declared;
     * during a window maintenance, unless an incident says worse.
     */
    public TimelineStatus status(Instant now) {
        if (maintenance.at(now.toEpochMilli()) == TimelineStatus.MAINTENANCE) {
            return declaredStatus() == TimelineStatus.UP ? TimelineStatus.MAINTENANCE : declaredStatus();
        }
        return declaredStatus().compareTo(observedStatus()) < 0 ? declaredStatus() : observedStatus();
    }

    /** The last that was observed. */
    public TimelineStatus observedStatus() {
        return observed.at(Long.MAX_VALUE);
    }

    /** What incidents say of it now. */
    public TimelineStatus declaredStatus() {
        return declared.at(Long.MAX_VALUE);
    }

    /** Since when that status holds, in milliseconds since 1970; {@link Long#MIN_VALUE}: nothing was ever observed. */
    public long statusSince(Instant now) {
        TimelineStatus status = status(now);
        if (status == observedStatus()) {
            return changedBefore(observed, Long.MAX_VALUE);
        }
        return status == declaredStatus()
                ? changedBefore(declared, Long.MAX_VALUE)
                : changedBefore(maintenance, now.toEpochMilli());
    }

    private static long changedBefore(Timeline timeline, long instant) {
        long at = Long.MIN_VALUE;
        for (int i = 0; i < timeline.changes() && timeline.changeAt(i) <= instant; i++) {
            at = timeline.changeAt(i);
        }
        return at;
    }

    /** What was observed before the current status. */
    public TimelineStatus previousStatus() {
        int changes = observed.changes();
        return changes < 2 ? observed.before() : observed.changeTo(changes - 2);
    }

    /**
     * Up to where it is known how it stood: where results are judged, or where its last change was found, if that is newer. A
     * change is on record before what it is part of is judged to the end; figures stop at {@code through} all the same.
     */
    public long seenUntil(Instant through) {
        int changes = observed.changes();
        long last = changes == 0 ? Long.MIN_VALUE : observed.changeAt(changes - 1) + 1;
        return Math.max(through.toEpochMilli(), last);
    }

    /** From when on the component is watched: its registration or its first result, whichever is earlier. */
    public long since() {
        return observed.changes() == 0 ? registeredAt : Math.min(registeredAt, observed.changeAt(0));
    }
}
