package io.nines.command.detection;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How far what events say of judging is on record, and those who wait for it. */
@Singleton
final class Judged {
    private long heeded;
    private long recorded;

    /** All events up to {@code position} are heeded, and what that changed is on record up to position {@code record}. */
    synchronized void reached(long position, long record) {
        heeded = Math.max(heeded, position);
        recorded = Math.max(recorded, record);
        notifyAll();
    }

    /** The position by which everything is on record that an event changed; the event's own if that takes longer. */
    synchronized long await(long event, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos(); heeded < event && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return heeded < event ? event : Math.max(event, recorded);
    }
}
