package io.nines.contract;

import java.time.Instant;

/**
 * From an instant on, a status holds, until the next change.
 *
 * @param at the first instant of the status, in whole milliseconds
 * @param status what holds from then on
 */
public record StatusChange(Instant at, Status status) {}
