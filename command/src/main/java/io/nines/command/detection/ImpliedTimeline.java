package io.nines.command.detection;

import java.util.Map;

/**
 * What results imply for a span of time.
 *
 * @param from the span's first instant
 * @param to the span's end; {@link StatusSteps#OPEN}: there is none
 * @param steps what holds in the span; outside of it this says nothing
 * @param wentDown by the instant at which the component went down, the result that proves it, where there is one
 * @param cameBack by the instant at which it was no longer down, likewise
 */
record ImpliedTimeline(
        long from, long to, StatusSteps steps, Map<Long, ProvingResult> wentDown, Map<Long, ProvingResult> cameBack) {

    boolean covers(long instant) {
        return from <= instant && instant < to;
    }

    /** The same, but only before an instant. */
    ImpliedTimeline before(long instant) {
        return new ImpliedTimeline(from, Math.min(to, instant), steps, wentDown, cameBack);
    }
}
