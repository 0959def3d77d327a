package io.nines.query.intake;

import java.time.Instant;

/**
 * A position of the log that was taken in.
 *
 * @param position counted from 1; 0: nothing was taken in so far
 * @param recordedAt when its event was recorded
 * @param chain the chain value there, in hex
 * @param through up to where everything was judged at that position; null: nothing was
 */
public record LogPosition(long position, Instant recordedAt, String chain, Instant through) {}
