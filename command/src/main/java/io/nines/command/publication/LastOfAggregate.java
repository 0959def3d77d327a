package io.nines.command.publication;

/** The last event of an aggregate: its position on the log, and its sequence within the aggregate. */
public record LastOfAggregate(long position, long sequence) {}
