package io.nines.contract;

import java.time.Instant;

/** The life of a report that was issued: aggregate {@code report/<id>}. */
public sealed interface ReportEvent extends DomainEvent {
    /** The report's id. */
    String report();

    /**
     * A report was issued and sealed. Whoever computes it again from the log up to {@code position}, by the same rules and zone
     * data, gets the same bytes.
     *
     * @param agreement id of the agreement that it is about
     * @param period as it was asked for, such as {@code 2026-10}
     * @param from start of the period
     * @param to its end, itself outside
     * @param position as of which it speaks; earlier than this event's own
     * @param rules revision of the arithmetic and of the report's form
     * @param tzdata version of the zone data, such as {@code 2026a}
     * @param sha256 SHA-256 of the report's JSON, in hex
     * @param bytes how long that JSON is
     */
    record ReportIssued(
            String report,
            String agreement,
            String period,
            Instant from,
            Instant to,
            long position,
            int rules,
            String tzdata,
            String sha256,
            long bytes)
            implements ReportEvent {}
}
