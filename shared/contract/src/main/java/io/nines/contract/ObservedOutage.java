package io.nines.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * An outage as an event leaves it: one unbroken period of status {@code down}.
 *
 * @param id stays the same from its first record on, however its bounds are restated
 * @param fate what became of it
 * @param start the first failed check of the streak that proved it
 * @param end the first good check of the streak that proved recovery, or where silence began; null: it goes on
 * @param first the result at {@code start}; null if the start is no result (a location fell silent, a policy changed)
 * @param last the result at {@code end}, or where silence began there the last failed result before; null: the end is neither, or
 *     it goes on
 * @param other with {@link Fate#MERGED} the outage it became part of, with {@link Fate#SPLIT} the one it was part of
 */
public record ObservedOutage(String id, Fate fate, Instant start, Instant end, Proof first, Proof last, String other) {

    /** What became of an outage. */
    public enum Fate {
        /** It stands, with the bounds given; open while it has no end. */
        @JsonProperty("stands")
        STANDS,
        /** It stands, and was part of another one until now. */
        @JsonProperty("split")
        SPLIT,
        /** It is part of another, earlier recorded one now. */
        @JsonProperty("merged")
        MERGED,
        /** What is known now says it never was. */
        @JsonProperty("withdrawn")
        WITHDRAWN
    }
}
