package io.nines.query.reports.paper;

import java.time.Instant;

/**
 * That a report was issued.
 *
 * @param report the id under which it was
 * @param at when
 * @param sha256 of its JSON, as it was sealed, in hex
 * @param changes where it is told what the record has changed since; null: nothing, or that was not looked at
 */
public record Issue(String report, Instant at, String sha256, String changes) {}
