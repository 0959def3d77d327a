package io.nines.command.publication;

import io.nines.log.LogEntry;
import java.util.List;

/**
 * Told what the event store got back from the log at start, before anything else runs; every bean of this type is called.
 * For tables that are written together with events and would otherwise be behind.
 */
public interface BroughtUp {
    /** Called in the transaction that puts the entries into the store, in order of position, in batches. */
    void broughtUp(List<LogEntry> entries);
}
