package io.nines.page.page;

import io.nines.timeline.TimelineStatus;

/**
 * What is drawn into a day's column.
 *
 * @param from where it begins, in pixels from midnight
 * @param length how long it is, in pixels
 */
record Mark(TimelineStatus status, double from, double length) {
    /** What is cut off above and below, so that the mark stands apart. */
    static final double CUT = 0.8;

    private static final double LEAST = 3.6;
    private static final double LEAST_HOLLOW = 5;

    /** A period between two shares of the day, drawn within {@code height}: to scale, but never too small to be seen. */
    static Mark of(TimelineStatus status, double fromShare, double toShare, double height) {
        double length = (toShare - fromShare) * height;
        double drawn = Math.min(height, Math.max(length, least(status)));
        double middle = (fromShare + toShare) / 2 * height;
        double from = Math.max(0, Math.min(height - drawn, middle - drawn / 2));
        return new Mark(status, from, drawn);
    }

    static double least(TimelineStatus status) {
        return status == TimelineStatus.UNKNOWN || status == TimelineStatus.MAINTENANCE ? LEAST_HOLLOW : LEAST;
    }

    double to() {
        return from + length;
    }

    /** How wide it is, of the column's width: how bad. */
    double width() {
        return switch (status) {
            case DEGRADED -> 2.0 / 5;
            case PARTIAL -> 2.0 / 3;
            default -> 1;
        };
    }

    /** Where two of a kind leave no green between them, they are one. */
    boolean touches(Mark next) {
        return status == next.status && next.from - to() < 2 * CUT;
    }

    Mark joined(Mark next) {
        return new Mark(status, from, Math.max(to(), next.to()) - from);
    }
}
