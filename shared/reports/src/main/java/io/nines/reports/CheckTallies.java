package io.nines.reports;

import io.nines.contract.Observation;
import io.nines.contract.Outcome;
import io.nines.timeline.IntervalSet;
import io.nines.timeline.agreement.CheckCounts;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the results of one component: failed ones, slow ones, and how long they took. Checks of the same minute are counted
 * together, unless something begins or ends between them; so a year of checks fits into memory, and a slot of which part does
 * not count is still judged by the checks of the other part.
 */
final class CheckTallies implements EvidenceResults.Visitor {
    private final long grain;
    private final long[] cuts;
    private final IntervalSet measured;
    private final LatencyTally latencies;
    private final CheckCounts.Builder failed = new CheckCounts.Builder();
    private final Map<Long, CheckCounts.Builder> slow = new TreeMap<>();

    /**
     * Nothing is counted yet.
     *
     * @param grain how long checks are counted together, in milliseconds
     * @param cuts where they are not
     * @param limits of latency, in microseconds
     * @param measured of which results the latency is told
     * @param latencies where it is told
     */
    CheckTallies(long grain, NavigableSet<Long> cuts, Set<Long> limits, IntervalSet measured, LatencyTally latencies) {
        this.grain = grain;
        this.cuts = cuts.stream().mapToLong(Long::longValue).toArray();
        this.measured = measured;
        this.latencies = latencies;
        limits.forEach(limit -> slow.put(limit, new CheckCounts.Builder()));
    }

    @Override
    public void result(long at, Outcome outcome, long latencyMicros) {
        long entry = entry(at);
        failed.add(entry, 1, outcome == Outcome.DOWN ? 1 : 0);
        if (outcome != Outcome.DOWN && latencyMicros != Observation.NO_LATENCY) {
            slow.forEach((limit, counts) -> counts.add(entry, 1, latencyMicros > limit ? 1 : 0));
            if (measured.contains(at)) {
                latencies.add(latencyMicros);
            }
        }
    }

    private long entry(long at) {
        long minute = Math.floorDiv(at, grain) * grain;
        int found = Arrays.binarySearch(cuts, at);
        int cut = found >= 0 ? found : -found - 2;
        return cut >= 0 ? Math.max(minute, cuts[cut]) : minute;
    }

    /** All checks, and those that failed. */
    CheckCounts failed() {
        return failed.build();
    }

    /** By limit: good checks that said how long they took, and those that took longer. */
    Map<Long, CheckCounts> slow() {
        Map<Long, CheckCounts> built = new TreeMap<>();
        slow.forEach((limit, counts) -> built.put(limit, counts.build()));
        return built;
    }
}
