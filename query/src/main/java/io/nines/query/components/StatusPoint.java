package io.nines.query.components;

import io.nines.timeline.TimelineStatus;

/**
 * From an instant on a status holds: so it was believed from some position on, up to another one.
 *
 * @param since the instant, in milliseconds since 1970
 * @param fromPosition the first position as of which it was believed
 * @param toPosition the first position as of which it was not any more; {@link Long#MAX_VALUE}: it still is
 */
record StatusPoint(long since, TimelineStatus status, long fromPosition, long toPosition) {
    StatusPoint until(long position) {
        return new StatusPoint(since, status, fromPosition, position);
    }
}
