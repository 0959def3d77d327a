package io.nines.command.detection;

import java.util.ArrayList;
import java.util.List;

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
        List<ImpliedOutage> outages = new ArrayList<>();
        for (StatusSteps.Period down : steps.periods(io.nines.contract.Status.DOWN)) {
            if (down.start() <= span.end() && down.end() >= span.start()) {
                outages.add(new ImpliedOutage(
                        down.start(),
                        down.end(),
                        first(down.start(), windows, recorded),
                        last(down.end(), windows, recorded)));
            }
        }
        return outages;
    }

    private static ProvingResult first(long start, List<ImpliedTimeline> windows, List<RecordedOutage> recorded) {
        for (ImpliedTimeline window : windows) {
            if (window.covers(start)) {
                return window.wentDown().get(start);
            }
        }
        return recorded.stream()
                .filter(outage -> outage.start() == start && outage.first() != null)
                .findFirst()
                .map(outage -> ProvingResult.of(outage.first()))
                .orElse(null);
    }

    private static ProvingResult last(long end, List<ImpliedTimeline> windows, List<RecordedOutage> recorded) {
        for (ImpliedTimeline window : windows) {
            if (window.covers(end)) {
                return window.cameBack().get(end);
            }
        }
        return recorded.stream()
                .filter(outage -> outage.end() == end && outage.last() != null)
                .findFirst()
                .map(outage -> ProvingResult.of(outage.last()))
                .orElse(null);
    }
}
