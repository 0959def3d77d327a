package io.nines.command.publication;

/**
 * An event with its place in its aggregate.
 *
 * @param sequence within the aggregate, from 0
 */
public record SequencedEvent(NewEvent event, long sequence) {}
