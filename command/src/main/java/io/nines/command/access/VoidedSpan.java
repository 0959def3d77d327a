package io.nines.command.access;

import java.time.Instant;

/**
 * Results by that key with {@code at} in {@code [from, to)} never count, whenever they were received.
 *
 * @param key the key's id
 */
public record VoidedSpan(String key, Instant from, Instant to) {}
