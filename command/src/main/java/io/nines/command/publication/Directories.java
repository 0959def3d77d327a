package io.nines.command.publication;

import io.nines.contract.EventTypes;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps every {@link Directory} up to date: before each command is decided, and before it is acknowledged. */
@Singleton
public final class Directories {
    private static final int BATCH = 1000;

    private final List<Directory> all;
    private final EventStoreRepository store;
    private final StoreTransactions transactions;
    private final Map<Directory, Long> seen = new HashMap<>();
    private long upTo;

    Directories(List<Directory> all, EventStoreRepository store, StoreTransactions transactions) {
        this.all = all;
        this.store = store;
        this.transactions = transactions;
    }

    /** Takes in whatever was committed since. Within a transaction: before it appends anything, as that may be rolled back. */
    public void catchUp() {
        transactions.in(this::takeAll);
    }

    /** Only one who has a connection waits here for the others; they need none from the pool to go on. */
    private synchronized Void takeAll(Connection connection) throws SQLException {
        long head = store.head(connection).position();
        if (head - upTo <= BATCH) {
            takeFew(connection, head);
        } else {
            takeMany(connection);
        }
        upTo = Math.max(upTo, head);
        return null;
    }

    /** The usual case: whatever came since is read once, for all of them. */
    private void takeFew(Connection connection, long head) throws SQLException {
        if (head <= upTo) {
            return;
        }
        for (LogEntry entry : store.read(connection, upTo, BATCH, Set.of())) {
            Class<?> event = EventTypes.classOf(entry.type(), entry.revision());
            for (Directory directory : all) {
                if (directory.family().isAssignableFrom(event) && seen.getOrDefault(directory, 0L) < entry.position()) {
                    directory.apply(entry);
                    seen.put(directory, entry.position());
                }
            }
        }
    }

    /** At the start: nearly all there is, is none of theirs. */
    private void takeMany(Connection connection) throws SQLException {
        for (Directory directory : all) {
            while (takeNext(connection, directory)) {
                // until there is nothing left
            }
        }
    }

    private boolean takeNext(Connection connection, Directory directory) throws SQLException {
        long after = seen.getOrDefault(directory, 0L);
        List<LogEntry> next = store.read(connection, after, BATCH, types(directory));
        for (LogEntry entry : next) {
            directory.apply(entry);
            seen.put(directory, entry.position());
        }
        return next.size() == BATCH;
    }

    private static Set<String> types(Directory directory) {
        return EventTypes.all().stream()
                .filter(directory.family()::isAssignableFrom)
                .map(event -> EventTypes.of(event).name())
                .collect(Collectors.toSet());
    }
}
