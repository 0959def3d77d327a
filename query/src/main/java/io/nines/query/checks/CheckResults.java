package io.nines.query.checks;

import io.nines.contract.EvidenceHour;
import io.nines.contract.Observation;
import io.nines.query.access.VoidedSpan;
import java.util.ArrayList;
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

    static boolean isVoided(Collection<VoidedSpan> voided, String key, long at) {
        return voided.stream().anyMatch(span -> span.voids(key, at));
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

    /** The latencies of the hour, each result once, what is voided left out. */
    static Latencies latencies(EvidenceHour hour, Collection<VoidedSpan> voided) {
        return Latencies.of(once(of(hour, voided)).stream()
                .filter(result -> !result.voided() && result.latencyMicros() != Observation.NO_LATENCY)
                .mapToLong(CheckResult::latencyMicros)
                .toArray());
    }
}
