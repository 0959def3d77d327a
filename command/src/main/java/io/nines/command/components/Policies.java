package io.nines.command.components;

import io.nines.contract.DetectionPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which policy judges results of which time. Whatever is said later supersedes everything from its instant on.
 *
 * @param inForce by their instants; the first reaches back for ever, neighbours differ
 */
record Policies(List<PolicyInForce> inForce) {
    static Policies first(DetectionPolicy policy) {
        return new Policies(List.of(new PolicyInForce(Instant.MIN, policy)));
    }

    /** The same, and from that instant on this one. */
    Policies with(Instant from, DetectionPolicy policy) {
        List<PolicyInForce> next = new ArrayList<>(inForce);
        next.removeIf(one -> !one.from().isBefore(from));
        if (next.isEmpty() || !next.get(next.size() - 1).policy().equals(policy)) {
            next.add(new PolicyInForce(from, policy));
        }
        return new Policies(List.copyOf(next));
    }

    /** What was said last. */
    DetectionPolicy last() {
        return inForce.get(inForce.size() - 1).policy();
    }

    /** Whether saying this would change anything; {@code from} null: from now on. */
    boolean changesWith(Instant from, DetectionPolicy policy) {
        return from == null ? !last().equals(policy) : !with(from, policy).equals(this);
    }
}
