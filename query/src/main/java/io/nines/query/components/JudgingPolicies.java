package io.nines.query.components;

import io.nines.contract.DetectionPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which policy judges results of which time: whatever was recorded later supersedes everything from its instant on.
 *
 * @param inForce by their instants; the first reaches back for ever, neighbours differ
 */
record JudgingPolicies(List<Judging> inForce) {
    /** No policy was recorded yet. */
    static final JudgingPolicies NONE = new JudgingPolicies(List.of());

    /**
     * A policy and from when on it judges.
     *
     * @param from null: it reaches back for ever
     */
    record Judging(DetectionPolicy policy, Instant from) {
        boolean isAfter(Instant instant) {
            return from != null && from.isAfter(instant);
        }
    }

    /** The same once this was recorded. */
    JudgingPolicies with(DetectionPolicy policy, Instant from) {
        List<Judging> next = new ArrayList<>(inForce);
        next.removeIf(one -> from == null || one.isAfter(from) || from.equals(one.from()));
        if (next.isEmpty() || !next.get(next.size() - 1).policy().equals(policy)) {
            next.add(new Judging(policy, from));
        }
        return new JudgingPolicies(List.copyOf(next));
    }

    /** The one that judges results of that instant. */
    Judging at(Instant instant) {
        return inForce.stream()
                .filter(one -> !one.isAfter(instant))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Those that judge later, in order. */
    List<Judging> after(Instant instant) {
        return inForce.stream().filter(one -> one.isAfter(instant)).toList();
    }
}
