package io.nines.command.detection;

import io.nines.contract.Proof;
import io.nines.contract.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An outage as results imply it.
 *
 * @param end {@link StatusSteps#OPEN}: it goes on
 */
record ImpliedOutage(long start, long end, ProvingResult first, ProvingResult last) {

    /**
     * The outages of a timeline, as far as they touch a span.
     *
     * @param windows what was worked out anew; the rest of the timeline is as recorded
     * @param recorded the outages on record that touch the span
     */
    static List<ImpliedOutage> of(
            StatusSteps steps, StatusSteps.Period span, List<ImpliedTimeline> windows, List<RecordedOutage> recorded) {
        Map<Long, Proof> firsts = new HashMap<>();
        Map<Long, Proof> lasts = new HashMap<>();
        recorded.forEach(outage -> {
            firsts.put(outage.start(), outage.first());
            lasts.put(outage.end(), outage.last());
        });
        List<ImpliedOutage> outages = new ArrayList<>();
        for (StatusSteps.Period down : steps.periods(Status.DOWN)) {
            if (down.start() <= span.end() && down.end() >= span.start()) {
                ProvingResult first = proof(down.start(), windows, ImpliedTimeline::wentDown, firsts);
                ProvingResult last = proof(down.end(), windows, ImpliedTimeline::cameBack, lasts);
                outages.add(new ImpliedOutage(down.start(), down.end(), first, last));
            }
        }
        return outages;
    }

    /** What proves a bound: inside a window what that says, elsewhere what is on record. */
    private static ProvingResult proof(
            long bound,
            List<ImpliedTimeline> windows,
            Function<ImpliedTimeline, Map<Long, ProvingResult>> proofs,
            Map<Long, Proof> recorded) {
        ImpliedTimeline window = lastNotAfter(bound, windows);
        if (window != null && window.covers(bound)) {
            return proofs.apply(window).get(bound);
        }
        Proof proof = recorded.get(bound);
        return proof == null ? null : ProvingResult.of(proof);
    }

    private static ImpliedTimeline lastNotAfter(long instant, List<ImpliedTimeline> windows) {
        int low = 0;
        int high = windows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (windows.get(middle).from() <= instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : windows.get(low - 1);
    }
}
