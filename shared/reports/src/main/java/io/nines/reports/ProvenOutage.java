package io.nines.reports;

import io.nines.contract.Proof;
import java.time.Instant;

/**
 * An outage that checks found, and what proves it.
 *
 * @param id stays the same, however its bounds are restated
 * @param start the first failed check of the streak that proved it
 * @param end null: it goes on
 * @param first the result at {@code start}; null: the start is no result
 * @param last the result at {@code end}, or the last failed one where silence began there; null: the end is neither
 * @param position of the event that first told of it
 */
public record ProvenOutage(String id, Instant start, Instant end, Proof first, Proof last, long position) {}
