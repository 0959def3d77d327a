package io.nines.query.checks;

import io.nines.contract.EvidenceHour;
import io.nines.contract.Observation;
import io.nines.query.access.VoidedSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Makes of lines what counts: each result once. */
final class CheckResults {
    private CheckResults() {}

    /** Every line of the hour that evidence keeps, voided or not. */
    static List<CheckResult> of(EvidenceHour hour, Collection<VoidedSpan> voided) {
        return hour.results().stream()
                .map(result ->
                        CheckResult.of(result, isVoided(voided, result.source().key(), result.at())))
                .toList();
    }

    /** Asked of every result there is: without an object for each. */
    static boolean isVoided(Collection<VoidedSpan> voided, String key, long at) {
        for (VoidedSpan span : voided) {
            if (span.voids(key, at)) {
                return true;
            }
        }
        return false;
    }

    /** Each result once, by instant, location and probe. */
    static List<CheckResult> once(Collection<CheckResult> lines) {
        List<CheckResult> once = new ArrayList<>();
        lines.stream().sorted().forEach(line -> {
            if (once.isEmpty() || !line.isSameAs(once.get(once.size() - 1))) {
                once.add(line);
            }
        });
        return once;
    }

    /** The latencies of the hour, each result once, what is voided left out; without an object for each, as there may be millions. */
    static Latencies latencies(EvidenceHour hour, Collection<VoidedSpan> voided) {
        long[] latencies = new long[hour.size()];
        int count = 0;
        for (int i = 0; i < hour.size(); ) {
            int counting = -1;
            int end = i;
            for (; end < hour.size() && isSame(hour, i, end); end++) {
                if (!isVoided(voided, hour.source(end).key(), hour.at(end))) {
                    counting = counting < 0 || countsBefore(hour, end, counting) ? end : counting;
                }
            }
            if (counting >= 0 && hour.latencyMicros(counting) != Observation.NO_LATENCY) {
                latencies[count++] = hour.latencyMicros(counting);
            }
            i = end;
        }
        return Latencies.of(Arrays.copyOf(latencies, count));
    }

    /** Keys aside; those that are the same follow one another. */
    private static boolean isSame(EvidenceHour hour, int one, int other) {
        return hour.at(one) == hour.at(other)
                && hour.source(one).location().equals(hour.source(other).location())
                && hour.source(one).probe().equals(hour.source(other).probe());
    }

    private static boolean countsBefore(EvidenceHour hour, int one, int other) {
        int byOutcome = hour.outcome(one).compareTo(hour.outcome(other));
        return byOutcome > 0 || (byOutcome == 0 && hour.latencyMicros(one) > hour.latencyMicros(other));
    }
}
