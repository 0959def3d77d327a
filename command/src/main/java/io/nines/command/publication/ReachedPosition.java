package io.nines.command.publication;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How far something has come, and those who wait for it. */
final class ReachedPosition {
    private long position;
    private boolean closed;

    synchronized void advance(long to) {
        position = Math.max(position, to);
        notifyAll();
    }

    /** It will not advance any more; nobody needs to wait. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Whether it was reached in that time. */
    synchronized boolean await(long awaited, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos();
                    position < awaited && !closed && left > 0;
                    left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return position >= awaited;
    }
}
