package io.nines.command.publication;

import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what was brought up. */
@Singleton
final class BroughtUpEntries implements BroughtUp {
    private final List<LogEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void broughtUp(List<LogEntry> broughtUp) {
        entries.addAll(broughtUp);
    }

    List<LogEntry> all() {
        return entries;
    }
}
