package io.nines.reports;

import io.nines.timeline.Interval;
import io.nines.timeline.agreement.Facts;
import java.util.List;
import java.util.Map;

/**
 * What is on record about an agreement around a period.
 *
 * @param facts the same for reckoning
 * @param windows planned maintenance, by id
 * @param corrections by id
 * @param latencies of the checks of the period, as far as terms ask for them
 */
record Findings(
        Facts facts,
        Map<String, PlannedWindow> windows,
        Map<String, RecordedCorrection> corrections,
        LatencyTally latencies) {

    /** The same, of which some time was credited in an earlier period. */
    Findings withCredited(List<Interval> credited) {
        return new Findings(facts.withCredited(credited), windows, corrections, latencies);
    }
}
