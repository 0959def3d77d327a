package io.nines.command.publication;

import jakarta.inject.Singleton;

/** How safe the store is without the log. */
@Singleton
final class Durability {
    private final StoreTransactions transactions;
    private final EventStoreRepository store;
    private final DiskRepository disk;
    private long forced;

    Durability(StoreTransactions transactions, EventStoreRepository store, DiskRepository disk) {
        this.transactions = transactions;
        this.store = store;
        this.disk = disk;
    }

    /**
     * Refuses an H2 file that would lose the last commits when the process is killed.
     *
     * @throws IllegalStateException if it is one
     */
    void check() {
        if (transactions.in(disk::writesLate)) {
            throw new IllegalStateException("datasources.command.url needs ;WRITE_DELAY=0: without it H2 loses what it"
                    + " committed in the last half second when the process is killed");
        }
    }

    /** Until the event at that position is on disk. One force serves all who wait: whoever comes meanwhile finds it done. */
    synchronized void force(long position) {
        if (forced < position) {
            long committed = transactions.in(store::head).position();
            transactions.in(disk::force);
            forced = committed;
        }
    }
}
