package io.nines.reports;

import io.nines.contract.DomainEvent;
import java.time.Instant;

/**
 * An event as it stands on record.
 *
 * @param position where, on {@code nines.events}
 * @param recordedAt when that was
 * @param author id of the access key that asked for it; null: Nines itself
 */
public record Recorded(long position, Instant recordedAt, String author, DomainEvent event) {}
