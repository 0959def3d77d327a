package io.nines.timeline.agreement;

import io.nines.timeline.Interval;
import java.util.List;

/** Which part of a window was announced in time. */
final class Notice {
    private static final Interval NOTHING = new Interval(0, 0);

    private Notice() {}

    /**
     * What the last version says, and every version since one that was recorded early enough before its own start: an interval,
     * perhaps empty.
     *
     * @param noticeMillis null: the last version alone decides
     */
    static Interval inTime(MaintenanceWindow window, String component, Long noticeMillis) {
        List<MaintenanceWindow.Version> versions = window.versions();
        Interval standing = Interval.ALWAYS;
        for (int i = versions.size() - 1; i >= 0; i--) {
            MaintenanceWindow.Version version = versions.get(i);
            standing = version.components().contains(component) ? standing.intersect(version.span()) : NOTHING;
            if (standing.isEmpty()
                    || noticeMillis == null
                    || version.recordedAt() <= version.span().start() - noticeMillis) {
                return standing;
            }
        }
        return NOTHING;
    }

    /** How long before its start the window, as it stands, was on record: negative if only afterwards. */
    static long given(MaintenanceWindow window) {
        long start = window.last().span().start();
        long recordedAt = window.last().recordedAt();
        List<MaintenanceWindow.Version> versions = window.versions();
        for (int i = versions.size() - 1; i >= 0 && announces(versions.get(i), start); i--) {
            recordedAt = versions.get(i).recordedAt();
        }
        return start - recordedAt;
    }

    private static boolean announces(MaintenanceWindow.Version version, long instant) {
        return version.span().contains(instant) || version.span().isEmpty();
    }
}
