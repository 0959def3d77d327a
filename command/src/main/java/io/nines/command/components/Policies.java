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

    /** What of the said, one after the other, has to be recorded; nothing where all of it is so already. */
    List<StatedPolicy> missing(List<StatedPolicy> said, Instant now) {
        List<StatedPolicy> missing = new ArrayList<>();
        Policies reached = this;
        for (StatedPolicy one : said) {
            Policies next = reached.with(one, now);
            if (!next.equals(reached)) {
                missing.add(one);
            }
            reached = next;
        }
        return reached.equals(this) ? List.of() : missing;
    }

    Policies with(StatedPolicy said, Instant now) {
        return with(said.effectiveFrom() == null ? now : said.effectiveFrom(), said.policy());
    }

    /** The one that judges results of that instant. */
    PolicyInForce at(Instant instant) {
        return inForce.stream()
                .filter(one -> !one.from().isAfter(instant))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Those that do not judge before that instant is over. */
    List<PolicyInForce> after(Instant instant) {
        return inForce.stream().filter(one -> one.from().isAfter(instant)).toList();
    }
}
