package io.nines.contract;

import java.time.Instant;

/**
 * What customers are told about a maintenance window.
 *
 * @param id 12 characters of {@code [0-9a-z]}
 * @param message what is said, erasable; null: nothing
 * @param at from when it holds, if that is in the past; null: from when it was recorded
 */
public record MaintenanceUpdate(String id, TextRef message, Instant at) {}
