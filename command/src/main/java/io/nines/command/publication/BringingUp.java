package io.nines.command.publication;

import io.nines.log.LogEntry;
import io.nines.log.LogSettings;
import io.nines.log.TextChange;
import io.nines.log.TextLogReader;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Gives the store back what it lost and the log still has. */
@Singleton
final class BringingUp {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final LogSettings settings;
    private final EventStoreRepository store;
    private final StoreTransactions transactions;
    private final TextRepository texts;
    private final TextsOfEvents textsOfEvents;
    private final List<BroughtUp> listeners;

    BringingUp(
            LogSettings settings,
            EventStoreRepository store,
            StoreTransactions transactions,
            TextRepository texts,
            TextsOfEvents textsOfEvents,
            List<BroughtUp> listeners) {
        this.settings = settings;
        this.store = store;
        this.transactions = transactions;
        this.texts = texts;
        this.textsOfEvents = textsOfEvents;
        this.listeners = listeners;
    }

    /** All texts that are not erased; before the events, so that a crash in between is seen as a store that lacks events. */
    void texts() {
        try (TextLogReader log = TextLogReader.fromStart(settings)) {
            do {
                List<TextChange> changes = log.poll(POLL);
                transactions.in(connection -> {
                    changes.forEach(this::text);
                    return null;
                });
            } while (!log.caughtUp());
        }
    }

    private void text(TextChange change) {
        if (change.entryOrNull() == null) {
            texts.delete(change.id());
        } else {
            texts.save(change.entryOrNull());
        }
    }

    /** These events, as they were, in the caller's transaction. A tombstone may be compacted away; its event never is. */
    void events(Connection connection, List<LogEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        store.lock(connection);
        try (PreparedStatement batch = store.insert(connection, entries)) {
            batch.executeBatch();
        }
        store.moveHead(connection, entries.get(entries.size() - 1));
        textsOfEvents.erased(entries).forEach(texts::delete);
        listeners.forEach(listener -> listener.broughtUp(entries));
    }
}
