package io.nines.command.publication;

import jakarta.inject.Singleton;

/**
 * Wakes whoever waits for commits. Those who wake read the store; what they missed meanwhile is there, too. Nobody is ever
 * interrupted: that would close the files of H2 under everybody.
 */
@Singleton
final class Commits {
    private long count;
    private boolean closed;

    /** How many there were; ask before reading the store, so that none between reading and waiting is missed. */
    synchronized long count() {
        return count;
    }

    synchronized void happened() {
        count++;
        notifyAll();
    }

    /** There will be no more; nobody waits any longer. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Until there are more than {@code seen}, or it is closed. */
    synchronized void awaitMoreThan(long seen) throws InterruptedException {
        while (count <= seen && !closed) {
            wait();
        }
    }
}
