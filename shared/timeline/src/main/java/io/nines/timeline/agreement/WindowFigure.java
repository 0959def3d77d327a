package io.nines.timeline.agreement;

import io.nines.timeline.Interval;

/**
 * A window of planned maintenance, and what the contract makes of it in the period.
 *
 * @param id the window's
 * @param span as it stands; may reach beyond the period
 * @param cancelled whether it was cancelled
 * @param noticeMillis how long before its start it was on record, without being moved away from there; negative: only afterwards
 * @param neededMillis what the contract asks for; null: nothing
 * @param verdict whether that was met
 * @param plannedMillis how much of the period it takes up while the agreement is in force
 * @param inTimeMillis how much of that was announced in time, before any cap
 * @param overCapMillis how much of what was announced in time came when the cap was used up
 * @param overrunMillis how much of the rest lies after all that was announced in time: an extension at short notice
 */
public record WindowFigure(
        String id,
        Interval span,
        boolean cancelled,
        long noticeMillis,
        Long neededMillis,
        Verdict verdict,
        long plannedMillis,
        long inTimeMillis,
        long overCapMillis,
        long overrunMillis) {

    /** What the contract makes of a window. */
    public enum Verdict {
        /** All of it was announced in time; where no notice is asked for, before it began. */
        IN_TIME,
        /** It was put on record only when it had begun, and is excused all the same, since no notice is asked for. */
        NO_NOTICE_NEEDED,
        /** Part of it was: the rest was added or moved at short notice. */
        PARTLY_IN_TIME,
        /** Nothing of it was, though it was announced before it began. */
        SHORT_NOTICE,
        /** It was put on record only when it had begun, and that is too late. */
        AFTER_THE_FACT,
        /** The contract excuses no maintenance at all. */
        NOT_EXCUSED
    }

    /** How much was not announced in time, in milliseconds. */
    public long shortNoticeMillis() {
        return plannedMillis - inTimeMillis;
    }
}
