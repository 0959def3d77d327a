package io.nines.command.detection;

import io.nines.contract.DetectionPolicy;
import io.nines.contract.Observation;
import io.nines.contract.Outcome;
import java.time.Duration;
import java.util.Arrays;

/** Which policy judges results of one component at which instant. Immutable. */
final class Policies {
    /** A component that nobody registered yet: nothing can be judged. */
    static final Policies NONE = new Policies(new long[0], new DetectionPolicy[0]);

    private static final long SECOND = Duration.ofSeconds(1).toMillis();
    private static final double MICROS_PER_MILLI = 1000;

    private final long[] from;
    private final DetectionPolicy[] policies;

    private Policies(long[] from, DetectionPolicy[] policies) {
        this.from = from;
        this.policies = policies;
    }

    /** The same, but from an instant on that policy, whatever was said about that time before; the first one for ever. */
    Policies with(long effectiveFrom, DetectionPolicy policy) {
        int kept = 0;
        while (kept < from.length && from[kept] < effectiveFrom) {
            kept++;
        }
        long[] instants = Arrays.copyOf(from, kept + 1);
        instants[kept] = kept == 0 ? Long.MIN_VALUE : effectiveFrom;
        DetectionPolicy[] longer = Arrays.copyOf(policies, kept + 1);
        longer[kept] = policy;
        return new Policies(instants, longer);
    }

    boolean isEmpty() {
        return policies.length == 0;
    }

    /** The policy in force at an instant. */
    DetectionPolicy at(long instant) {
        int i = policies.length - 1;
        while (from[i] > instant) {
            i--;
        }
        return policies[i];
    }

    /** The first instant after {@code instant} from which another policy holds; {@link Long#MAX_VALUE}: there is none. */
    long nextBoundary(long instant) {
        for (long boundary : from) {
            if (boundary > instant) {
                return boundary;
            }
        }
        return Long.MAX_VALUE;
    }

    /** A result after this instant comes after silence, if the one before it was at {@code last}. */
    long silentAfter(long last) {
        Integer limit = at(last).unknownAfterSeconds();
        return limit == null ? Long.MAX_VALUE : last + limit * SECOND;
    }

    /** What a result counts as. */
    static Outcome judged(DetectionPolicy policy, Outcome outcome, long latencyMicros) {
        boolean slow = policy.degradedAboveMillis() != null
                && latencyMicros != Observation.NO_LATENCY
                && latencyMicros / MICROS_PER_MILLI > policy.degradedAboveMillis();
        return outcome == Outcome.UP && slow ? Outcome.DEGRADED : outcome;
    }
}
