package io.nines.command.publication;

import io.nines.contract.DomainEvent;

/**
 * An event that is to be recorded; its position, instant, id and sequence are given when it is.
 *
 * @param aggregateType such as {@code observed}
 * @param aggregateId such as {@code observed/api/2026-01}; at most 100 characters
 * @param event what happened
 * @param author id of the access key that asked for it; null: Nines itself
 */
public record NewEvent(String aggregateType, String aggregateId, DomainEvent event, String author) {}
