package io.nines.command.publication;

import io.nines.contract.UnknownEventTypeException;
import io.nines.log.EventLogWriter;
import io.nines.log.FencedException;
import io.nines.log.LogBrokenException;
import io.nines.log.LogEntry;
import io.nines.log.LogHead;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import io.nines.log.Topics;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from the store to the log, on one thread. The log's last record says where to go on, so a crash at any line neither
 * loses nor doubles anything: what was not committed to the log is sent again, what was is found there.
 */
@Singleton
final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 1000;
    private static final int RETRY_SECONDS = 1;

    private final LogSettings settings;
    private final CommittedEvents events;
    private final Commits commits;
    private final TextsOfEvents texts;
    private final Reconciliation reconciliation;
    private final PublishedRepository published;
    private final ReachedPosition reached = new ReachedPosition();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private EventLogWriter writer;
    private volatile boolean away;

    Relay(
            LogSettings settings,
            CommittedEvents events,
            Commits commits,
            TextsOfEvents texts,
            Reconciliation reconciliation,
            PublishedRepository published) {
        this.settings = settings;
        this.events = events;
        this.commits = commits;
        this.texts = texts;
        this.reconciliation = reconciliation;
        this.published = published;
    }

    /** Whether nothing reaches the log for now. */
    boolean isAway() {
        return away;
    }

    /** How far the log has come. */
    ReachedPosition reached() {
        return reached;
    }

    /** Waits for the log and agrees with it, before anything else runs; whatever else is wrong ends the start. */
    void start() throws InterruptedException {
        while (writer == null && !isStopping()) {
            try {
                open(true);
                back();
            } catch (LogUnavailableException e) {
                lost(e);
            }
        }
    }

    /**
     * Relays until it is told to stop, or may not go on. Where a step fails, its outcome is looked up on the log before the
     * next one; see {@link #open}.
     */
    void run() throws InterruptedException {
        try {
            while (!isStopping()) {
                try {
                    step();
                    back();
                } catch (FencedException | LogBrokenException | ContradictionException | UnknownEventTypeException e) {
                    throw e;
                } catch (RuntimeException e) {
                    close();
                    lost(e);
                }
            }
        } finally {
            close();
        }
    }

    void stop() {
        stopping.countDown();
        reached.close();
        commits.close();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void step() throws InterruptedException {
        if (writer == null) {
            open(false);
        }
        long seen = commits.count();
        List<LogEntry> next = events.read(writer.head().position(), BATCH, Set.of());
        if (next.isEmpty()) {
            back();
            commits.awaitMoreThan(seen);
        } else {
            relay(next);
        }
    }

    private void relay(List<LogEntry> next) {
        LogHead head = writer.append(next, texts.named(next), texts.erased(next));
        reached.advance(head.position());
        published.save(head);
    }

    /** Fences off any other relay first, and only then reads where the log ends. */
    private void open(boolean starting) {
        Topics.ensure(settings);
        EventLogWriter opened = EventLogWriter.open(settings);
        try {
            reconciliation.agree(opened.head(), starting);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
        writer = opened;
        reached.advance(opened.head().position());
    }

    private void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    private void lost(RuntimeException why) throws InterruptedException {
        if (!away) {
            LOG.warn("nothing reaches the log at {}, trying again: {}", settings.bootstrapServers(), why.getMessage());
        }
        LOG.debug("nothing reaches the log", why);
        away = true;
        if (stopping.await(RETRY_SECONDS, TimeUnit.SECONDS)) {
            LOG.debug("told to stop meanwhile");
        }
    }

    private void back() {
        if (away) {
            LOG.info("events reach the log at {} again", settings.bootstrapServers());
        }
        away = false;
    }
}
