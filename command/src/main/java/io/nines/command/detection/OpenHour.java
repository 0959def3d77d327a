package io.nines.command.detection;

import io.nines.contract.EvidenceBuilder;
import io.nines.contract.EvidenceHour;
import io.nines.contract.Outcome;
import io.nines.contract.Source;
import java.util.function.Supplier;

/** An hour of a component with results that are not in evidence yet. */
final class OpenHour {
    private final String component;
    private final long hour;
    private final int room;
    /** All results of the hour that were looked at, also those in evidence; null: none was. */
    private EvidenceHour settled;
    /** Results since, whose effect is known already. */
    private EvidenceBuilder accounted;
    /** Results since, which may be known ones or not. */
    private EvidenceBuilder late;

    private boolean beyondEvidence;
    private long firstOffset = Long.MAX_VALUE;

    /** To begin with so many bytes of room. */
    OpenHour(String component, long hour, int room) {
        this.component = component;
        this.hour = hour;
        this.room = room;
    }

    /** Hours since 1970, UTC. */
    long hour() {
        return hour;
    }

    /** With how many bytes of room the next one had best begin. */
    int room() {
        return accounted == null ? 0 : accounted.room();
    }

    /** Lowest offset of all lines that were added. */
    long firstOffset() {
        return firstOffset;
    }

    /** Adds a line whose effect on the timeline is known. */
    void addAccounted(long at, Source source, Outcome outcome, long latencyMicros, long offset) {
        if (accounted == null) {
            accounted = new EvidenceBuilder(component, hour, room);
        }
        accounted.add(at, source, outcome, latencyMicros, offset);
        firstOffset = Math.min(firstOffset, offset);
        beyondEvidence = true;
    }

    /** Adds a line that may change what was concluded. */
    void addLate(long at, Source source, Outcome outcome, long latencyMicros, long offset) {
        late = late == null ? new EvidenceBuilder(component, hour) : late;
        late.add(at, source, outcome, latencyMicros, offset);
        firstOffset = Math.min(firstOffset, offset);
    }

    /**
     * Puts together all that is known.
     *
     * @param evidence what is in evidence, asked for once
     * @return whether late results add something
     */
    boolean settle(Supplier<EvidenceHour> evidence) {
        EvidenceHour before = settled == null ? evidence.get() : settled;
        if (accounted != null) {
            before = before.merge(accounted.build());
            accounted = null;
        }
        settled = before;
        if (late != null) {
            settled = before.merge(late.build());
            late = null;
        }
        boolean added = !settled.equals(before);
        beyondEvidence |= added;
        return added;
    }

    /** Whether evidence was asked for. */
    boolean wasSettled() {
        return settled != null;
    }

    /** All results; to be settled before. */
    EvidenceHour contents() {
        if (settled == null || accounted != null || late != null) {
            throw new IllegalStateException("hour " + hour + " of " + component + " is not settled");
        }
        return settled;
    }

    /**
     * All results, which from then on are not here any more: an hour that was open for long would keep them from being collected
     * with the young objects, even if nobody refers to it.
     */
    EvidenceHour takeContents() {
        EvidenceHour contents = contents();
        settled = null;
        return contents;
    }

    /** Whether there is anything that evidence does not have. */
    boolean isBeyondEvidence() {
        return beyondEvidence;
    }

    /** How many results are held. */
    int size() {
        return (settled == null ? 0 : settled.size())
                + (accounted == null ? 0 : accounted.size())
                + (late == null ? 0 : late.size());
    }
}
