package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The life of a correction: aggregate {@code correction/<id>}. It changes nothing that is on record; reports show it, and what
 * it changed. Its author, and who approved it, are the authors of the events.
 */
public sealed interface CorrectionEvent extends DomainEvent {
    /** The correction's id. */
    String correction();

    /** What a stretch of time was, whatever is on record about it. */
    enum CorrectedAs {
        /** It worked, whatever was announced: it counts, and as available. */
        @JsonProperty("up")
        UP,
        /** It did not work, whatever was announced: no window of maintenance excuses it. */
        @JsonProperty("down")
        DOWN,
        /** Planned maintenance, announced in time. */
        @JsonProperty("planned")
        PLANNED,
        /** Down for a cause for which the provider does not answer. */
        @JsonProperty("excused")
        EXCUSED
    }

    /**
     * A stretch of time is said to have been something else than it seems.
     *
     * @param components ids of those concerned, at least one
     * @param from its first instant
     * @param to its end, itself outside
     * @param category of an excused cause, in the words of the contracts, such as {@code customer}; null otherwise
     * @param reason why, erasable
     * @param evidence where it can be seen, such as a link, erasable; null: not said
     */
    record CorrectionRecorded(
            String correction,
            List<String> components,
            Instant from,
            Instant to,
            CorrectedAs as,
            String category,
            TextRef reason,
            TextRef evidence)
            implements CorrectionEvent {}

    /** A second person agrees; agreements that ask for that heed it from here on. */
    record CorrectionApproved(String correction) implements CorrectionEvent {}

    /**
     * It is taken back, and changes nothing any more.
     *
     * @param reason why, erasable; null: not said
     */
    record CorrectionWithdrawn(String correction, TextRef reason) implements CorrectionEvent {}
}
