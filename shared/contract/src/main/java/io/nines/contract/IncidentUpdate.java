package io.nines.contract;

import java.time.Instant;

/**
 * What customers are told at one instant.
 *
 * @param id 12 characters of {@code [0-9a-z]}
 * @param status how far it has come
 * @param message what is said, erasable; null: nothing but the status
 * @param at from when it holds, if that is in the past; null: from when it was recorded
 */
public record IncidentUpdate(String id, IncidentStatus status, TextRef message, Instant at) {}
