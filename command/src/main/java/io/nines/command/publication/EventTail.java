package io.nines.command.publication;

import io.nines.log.LogEntry;
import java.util.List;
import java.util.Set;

/** One listener's way along the store: reads on, hands over, waits for the next commit. */
final class EventTail implements Runnable {
    private static final int BATCH = 500;

    private final CommittedEvents events;
    private final Commits commits;
    private final CommittedEvents.Listener listener;
    private final LoudStop stop;
    private long at;

    EventTail(CommittedEvents events, Commits commits, CommittedEvents.Listener listener, LoudStop stop, long after) {
        this.events = events;
        this.commits = commits;
        this.listener = listener;
        this.stop = stop;
        this.at = after;
    }

    @Override
    public void run() {
        try {
            while (!commits.isClosed()) {
                long seen = commits.count();
                if (!handOver()) {
                    commits.awaitMoreThan(seen);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            stop.because("a listener to committed events failed after position " + at, e);
        }
    }

    private boolean handOver() {
        List<LogEntry> next = events.read(at, BATCH, Set.of());
        if (next.isEmpty()) {
            return false;
        }
        listener.committed(next);
        at = next.get(next.size() - 1).position();
        return true;
    }
}
