package io.nines.timeline.terms;

/**
 * When planned maintenance does not count. A window is a history of recorded versions; an instant of it is planned if the last
 * version says so, and every version since one that was recorded early enough before that version's start. So a window that
 * was moved or extended at short notice is planned only where it had been announced in time, and an overrun counts. What is planned
 * is excused whatever happens in it, also where less was announced: contracts speak of when there is maintenance, not of how bad it
 * is to be.
 *
 * @param treatment what becomes of planned time
 * @param noticeMillis how long before its start a version must be on record; null: no notice is needed, not even before the
 *     window; 0: before it starts
 * @param capMonthMillis at most this much in a calendar month of the period's zone; null: no cap
 * @param capYearMillis at most this much in a contract year, where the period is one, else in a calendar year; null: no cap
 * @param cap what is measured against the caps
 */
public record PlannedMaintenance(
        Treatment treatment, Long noticeMillis, Long capMonthMillis, Long capYearMillis, Cap cap) {

    /** What is measured against a cap, in order of time, within service hours, once however many components it meets. */
    public enum Cap {
        /** Planned time. */
        PLANNED_TIME,
        /** Time that was planned and in which something was not available. */
        PLANNED_DOWNTIME
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public PlannedMaintenance {
        Checks.notNegative("notice", noticeMillis);
        Checks.notNegative("cap per month", capMonthMillis);
        Checks.notNegative("cap per year", capYearMillis);
    }

    /** Every window on record, whenever it was recorded, without cap. */
    public static PlannedMaintenance any(Treatment treatment) {
        return new PlannedMaintenance(treatment, null, null, null, Cap.PLANNED_TIME);
    }

    /** Windows recorded so long before. */
    public PlannedMaintenance withNotice(Long millis) {
        return new PlannedMaintenance(treatment, millis, capMonthMillis, capYearMillis, cap);
    }

    /** At most so much a month and a year; null: no cap. */
    public PlannedMaintenance withCaps(Long perMonthMillis, Long perYearMillis, Cap measured) {
        return new PlannedMaintenance(treatment, noticeMillis, perMonthMillis, perYearMillis, measured);
    }

    /** Whether there is a cap. */
    public boolean isCapped() {
        return capMonthMillis != null || capYearMillis != null;
    }
}
