package io.nines.query.checks;

import io.nines.contract.EvidenceResult;
import io.nines.contract.Observation;
import io.nines.contract.Outcome;
import java.util.Comparator;

/**
 * A result as it is known from one line of {@code nines.checks}. Results with the same instant, location and probe are the same
 * one; of them one counts.
 *
 * @param latencyMicros {@link Observation#NO_LATENCY}: not said
 * @param key id of the access key that it was sent with
 * @param offset of the line
 * @param message null: none, or only evidence is left of it
 * @param fromLine whether this is from the line itself
 */
record CheckResult(
        long at,
        String location,
        String probe,
        Outcome outcome,
        long latencyMicros,
        String key,
        boolean voided,
        long offset,
        String message,
        boolean fromLine)
        implements Comparable<CheckResult> {
    private static final Comparator<CheckResult> BY_IDENTITY = Comparator.comparingLong(CheckResult::at)
            .thenComparing(CheckResult::location)
            .thenComparing(CheckResult::probe);
    private static final Comparator<CheckResult> FIRST_COUNTS = BY_IDENTITY
            .thenComparing(CheckResult::voided)
            .thenComparing(CheckResult::outcome, Comparator.reverseOrder())
            .thenComparing(CheckResult::latencyMicros, Comparator.reverseOrder())
            .thenComparingLong(CheckResult::offset);

    static CheckResult of(EvidenceResult result, boolean voided) {
        return new CheckResult(
                result.at(),
                result.source().location(),
                result.source().probe(),
                result.outcome(),
                result.latencyMicros(),
                result.source().key(),
                voided,
                result.offset(),
                null,
                false);
    }

    static CheckResult of(Observation result, String key, boolean voided, long offset) {
        return new CheckResult(
                result.at(),
                result.location(),
                result.probe(),
                result.outcome(),
                result.latencyMicros(),
                key,
                voided,
                offset,
                result.message(),
                true);
    }

    boolean isSameAs(CheckResult other) {
        return BY_IDENTITY.compare(this, other) == 0;
    }

    /** By identity; of the same result the one that counts first: one that is not voided, then the worse. */
    @Override
    public int compareTo(CheckResult other) {
        return FIRST_COUNTS.compare(this, other);
    }
}
