package io.nines.command.publication;

/** How safe an event is. */
public enum Acknowledgement {
    /** It is on {@code nines.events}. */
    PUBLISHED,
    /** It is in the event store and forced to disk there; it goes to the log as soon as the log is back. */
    DURABLE
}
