package io.nines.command.publication;

import java.time.Instant;

/**
 * The last event in the store.
 *
 * @param position 0: there is none
 */
record StoreHead(long position, Instant recordedAt) {}
