package io.nines.timeline.terms;

import io.nines.timeline.Timeline;
import io.nines.timeline.TimelineStatus;

/** Whose word counts: that of the checks, or that of the operators. A declared timeline says UNKNOWN where nobody declared. */
public enum Basis {
    /** What checks observed. */
    OBSERVED,
    /** What operators declared; where nobody declared anything, it was up. */
    DECLARED,
    /** At each instant the worse of what was observed and what was declared. */
    WORST_OF_BOTH,
    /** What was declared, and where nobody declared anything, what was observed. */
    DECLARED_WHERE_THERE_IS_ONE;

    /** The timeline that counts, from both. Costs the changes of both, except where one alone decides. */
    public Timeline of(Timeline observed, Timeline declared) {
        return switch (this) {
            case OBSERVED -> observed;
            case DECLARED -> declared.merge(declared, (said, same) -> declaredOr(said, TimelineStatus.UP));
            case WORST_OF_BOTH -> observed.merge(declared, Basis::worse);
            case DECLARED_WHERE_THERE_IS_ONE -> observed.merge(declared, (seen, said) -> declaredOr(said, seen));
        };
    }

    /**
     * The same where operators announced maintenance, too. Whatever excuses a window, by itself it makes nothing better: it adds what
     * was announced of it. Where only checks count it adds nothing.
     *
     * @param announced DOWN, PARTIAL or DEGRADED; UNKNOWN where nothing is announced
     */
    public Timeline of(Timeline observed, Timeline declared, Timeline announced, Measure.ByStatus weights) {
        return this == OBSERVED ? observed : of(observed, declared).merge(announced, weights::withAnnounced);
    }

    private static TimelineStatus declaredOr(TimelineStatus said, TimelineStatus otherwise) {
        return said == TimelineStatus.UNKNOWN ? otherwise : said;
    }

    /** Nothing declared is no word at all; not knowing is worse than up and better than any trouble. */
    private static TimelineStatus worse(TimelineStatus seen, TimelineStatus said) {
        if (said == TimelineStatus.UNKNOWN) {
            return seen;
        }
        return badness(seen) >= badness(said) ? seen : said;
    }

    private static int badness(TimelineStatus status) {
        return switch (status) {
            case UP -> 0;
            case UNKNOWN -> 1;
            case DEGRADED -> 2;
            case PARTIAL -> 3;
            case MAINTENANCE -> 4;
            case DOWN -> 5;
        };
    }
}
