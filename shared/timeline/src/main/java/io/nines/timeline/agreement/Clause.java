package io.nines.timeline.agreement;

/** Which clause keeps time from counting against the provider. Where several do, the first of this list is named. */
public enum Clause {
    /** The service was not owed at that hour. */
    OUTSIDE_SERVICE_HOURS,
    /** Before the agreement's start or after its end. */
    NOT_IN_FORCE,
    /** A cause for which the provider does not answer. */
    EXCUSED_CAUSE,
    /** Planned maintenance, announced in time and within its cap. */
    PLANNED_MAINTENANCE,
    /** It was credited in an earlier period: one event, one credit. */
    CREDITED_BEFORE,
    /** Nobody looked. */
    UNKNOWN_TIME,
    /** The outage was shorter than the smallest that counts. */
    SHORT_OUTAGE,
    /** The rest of an outage that is no whole unit, such as a partial minute. */
    PARTIAL_UNIT
}
