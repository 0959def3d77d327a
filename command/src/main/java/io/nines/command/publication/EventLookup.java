package io.nines.command.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the store and its aggregates stand, as seen from within the caller's transaction. */
@Singleton
public final class EventLookup {
    private final EventStoreRepository store;
    private final StoreTransactions transactions;

    EventLookup(EventStoreRepository store, StoreTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** Until the caller's transaction ends nobody else appends, and nobody else who asks for this goes on. */
    public void lock() {
        transactions.joined(store::lock);
    }

    /** When the last of all events was recorded, also one that the caller's transaction just appended. */
    public Instant recordedAt() {
        return transactions.in(store::head).recordedAt();
    }

    /** The position of the last event; all up to it are committed, or the caller's own. */
    public long head() {
        return transactions.in(store::head).position();
    }

    /** The aggregate's last event, also one that the caller's transaction just appended; empty: it has none. */
    public Optional<LastOfAggregate> last(String aggregate) {
        return Optional.ofNullable(transactions
                .in(connection -> store.last(connection, List.of(aggregate)))
                .get(aggregate));
    }
}
