package io.nines.query.components;

import io.nines.contract.Proof;
import io.nines.timeline.Interval;
import java.time.Instant;

/**
 * An outage as of some position.
 *
 * @param start the first failed check of the streak that proved it
 * @param end when it was over; null: it goes on
 * @param first the result that proves the start; null: none does
 * @param last the result that proves the end; null: none does
 * @param recorded the position of its first record
 */
public record OutageRow(String id, Instant start, Instant end, Proof first, Proof last, long recorded) {
    /** When it was; without end where it goes on. */
    public Interval span() {
        return new Interval(start.toEpochMilli(), end == null ? Long.MAX_VALUE : end.toEpochMilli());
    }
}
