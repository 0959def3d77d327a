package io.nines.command.publication;

import io.nines.contract.DomainEvent;
import io.nines.log.LogEntry;

/** A view in memory of one family of events that is up to date whenever a command is decided or acknowledged. */
public interface Directory {
    /** The sealed family of events that it takes in, every one of them. */
    Class<? extends DomainEvent> family();

    /** Takes the next event of that family; called in order, never by two threads at once. */
    void apply(LogEntry entry);
}
