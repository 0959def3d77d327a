package io.nines.query.intake;

import io.nines.log.LogHead;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;

/** How far the log is taken in, for those who read and those who wait. */
@Singleton
public class Progress {
    /**
     * How far, and whether it goes on.
     *
     * @param head the last position taken in
     * @param checksNext the next offset of each partition of {@code nines.checks} that detection had not read at {@code head}
     * @param caughtUp whether nothing more was on the log when it was last read
     * @param fault why reading has ended for good; null: it goes on, or will
     */
    public record State(LogPosition head, Map<Integer, Long> checksNext, boolean caughtUp, String fault) {
        State reached(LogPosition position, Map<Integer, Long> next) {
            return new State(position, Map.copyOf(next), caughtUp, fault);
        }

        State read(boolean end) {
            return new State(head, checksNext, end, fault);
        }

        State ended(String why) {
            return new State(head, checksNext, false, why);
        }
    }

    private State state = new State(
            new LogPosition(0, LogHead.START.recordedAt(), HexFormat.of().formatHex(LogHead.START.chain()), null),
            Map.of(),
            false,
            null);

    /** How far it is now. */
    public synchronized State state() {
        return state;
    }

    /** Waits until the state is as wanted, or reading has ended for good, or the time is up; returns the state then. */
    public synchronized State await(Predicate<State> wanted, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!wanted.test(state) && state.fault() == null) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return state;
    }

    synchronized void set(State next) {
        state = next;
        notifyAll();
    }
}
