package io.nines.query.texts;

import io.nines.contract.TextRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody was told, in words that may be corrected.
 *
 * @param message what it says now; null: nothing
 * @param earlier messages that were corrected, the first one first
 */
public record Wording(TextRef message, List<Earlier> earlier) {

    /**
     * A message that stood until it was corrected.
     *
     * @param until position of the correction
     */
    public record Earlier(TextRef message, long until) {}

    /** As it was told at first. */
    public static Wording of(TextRef message) {
        return new Wording(message, List.of());
    }

    /** The same with another message from a position on. */
    public Wording corrected(TextRef newMessage, long position) {
        return new Wording(
                newMessage,
                Stream.concat(earlier.stream(), Stream.of(new Earlier(message, position)))
                        .toList());
    }
}
