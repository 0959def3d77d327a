package io.nines.query.access;

import java.time.Instant;

/**
 * Results of a key that do not count, whenever they came.
 *
 * @param position position of the event that says so
 * @param key id of the key
 * @param from the first {@code at} of such results
 * @param to the first {@code at} after them
 * @param reason id of the erasable text; null: none
 * @param at when it was said
 * @param by id of the key that asked for it; null: Nines itself
 */
public record VoidedSpan(long position, String key, Instant from, Instant to, String reason, Instant at, String by) {
    /** Whether a result of that key, seen at that instant, does not count. */
    public boolean voids(String keyId, long atMillis) {
        return key.equals(keyId) && from.toEpochMilli() <= atMillis && atMillis < to.toEpochMilli();
    }
}
