package io.nines.command.publication;

import io.nines.log.LogEntry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is in the event store, in order of position, and whatever is added to it. */
@Singleton
public final class CommittedEvents {
    private static final long CLOSING_MILLIS = 10_000;

    private final EventStoreRepository store;
    private final StoreTransactions transactions;
    private final Commits commits;
    private final LoudStop stop;
    private final List<Thread> tails = new CopyOnWriteArrayList<>();

    CommittedEvents(EventStoreRepository store, StoreTransactions transactions, Commits commits, LoudStop stop) {
        this.store = store;
        this.transactions = transactions;
        this.commits = commits;
        this.stop = stop;
    }

    /** Gets what was committed. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Called with the next events by position, none left out, on one thread that is this listener's own. An exception
         * stops the service: going on would be going on without these events.
         */
        void committed(List<LogEntry> entries);
    }

    /** From now on the listener gets everything after that position, first what is in the store already. */
    public void subscribe(long after, Listener listener) {
        Thread tail = new Thread(
                new EventTail(this, commits, listener, stop, after), "nines-committed-" + (tails.size() + 1));
        tail.setDaemon(true);
        tails.add(tail);
        tail.start();
    }

    /**
     * The next events after a position, by position; all of those that are committed.
     *
     * @param limit at most so many
     * @param types only these types on the wire; empty: all
     */
    public List<LogEntry> read(long after, int limit, Set<String> types) {
        return transactions.in(connection -> store.read(connection, after, limit, types));
    }

    @PreDestroy
    void close() throws InterruptedException {
        commits.close();
        for (Thread tail : tails) {
            tail.join(CLOSING_MILLIS);
        }
    }
}
