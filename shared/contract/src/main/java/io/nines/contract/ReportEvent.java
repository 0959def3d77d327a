package io.nines.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** The life of a report that was issued: aggregate {@code report/<id>}. */
public sealed interface ReportEvent extends DomainEvent {
    /** The report's id. */
    String report();

    /**
     * A field of a report as it was when it was sealed.
     *
     * @param name of the field
     * @param sha256 SHA-256 of its JSON, in hex
     * @param value the value, where that is a text, a number, a flag or null; null for lists and objects
     */
    record SealedField(String name, String sha256, JsonNode value) {}

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
     * @param fields each field of that JSON, in order: what differs, should it ever come out otherwise
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
            long bytes,
            List<SealedField> fields)
            implements ReportEvent {}
}
