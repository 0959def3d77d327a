package io.nines.query.intake;

import io.nines.log.LogUnavailableException;
import io.nines.query.database.DatabaseRepository;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that takes a topic in until it is stopped. It begins anew after trouble that may pass; after any other fault it has
 * ended for good, because going on would show figures that the log does not bear out.
 */
public abstract class LogIntake {
    private static final Logger LOG = LoggerFactory.getLogger(LogIntake.class);

    private final Duration retryAfter;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile String trouble = "reading has not begun";
    private volatile boolean ended;

    protected LogIntake(String name, Duration retryAfter) {
        this.retryAfter = retryAfter;
        this.thread = new Thread(this::run, name);
    }

    /** Reads from where the database says, as long as {@link #goesOn}; reports each success by {@link #wentWell}. */
    protected abstract void read();

    /** Reading pauses, or has ended for good. */
    protected void troubled(String why, boolean forGood) {}

    /** Reading has ended: on the thread that read, the last call. */
    protected void ended() {}

    /** Why nothing is being read; null: all is well. */
    public final String trouble() {
        return trouble;
    }

    /** Whether reading has ended for good, so that what was taken in cannot be relied on any more. */
    public final boolean hasEnded() {
        return ended;
    }

    protected final boolean goesOn() {
        return stop.getCount() > 0;
    }

    protected final void wentWell() {
        trouble = null;
    }

    protected final void startReading() {
        thread.start();
    }

    protected final void stopReading() throws InterruptedException {
        stop.countDown();
        thread.join();
    }

    private void run() {
        boolean again = true;
        while (again && goesOn()) {
            try {
                read();
            } catch (LogUnavailableException e) {
                again = pause(e);
            } catch (RuntimeException e) {
                again = DatabaseRepository.mayPass(e) ? pause(e) : end(e);
            } catch (Error e) {
                again = end(e);
            }
        }
        ended();
    }

    private boolean pause(RuntimeException cause) {
        String why = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        if (!why.equals(trouble)) {
            LOG.warn("{} pauses: {}", thread.getName(), why);
        }
        trouble = why;
        troubled(why, false);
        try {
            return !stop.await(retryAfter.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean end(Throwable fault) {
        LOG.error("{} has stopped for good, reads are refused", thread.getName(), fault);
        trouble = Objects.requireNonNullElse(fault.getMessage(), fault.toString());
        ended = true;
        troubled(trouble, true);
        return false;
    }
}
