package io.nines.page.view;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.nines.contract.TextRefs;
import io.nines.log.EventLogReader;
import io.nines.log.LogSettings;
import io.nines.log.LogUnavailableException;
import io.nines.log.LoggedEvent;
import io.nines.log.TextChange;
import io.nines.log.TextLogReader;
import io.nines.page.PageSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that reads the log on and on; while the log is away it tries again, at what it cannot read it stops. */
@Singleton
final class ViewFollower {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long RETRY_MILLIS = 1_000;
    private static final long SNAPSHOT_NANOS = Duration.ofSeconds(30).toNanos();
    /** A long history takes long to write: then it is written less often. */
    private static final long SNAPSHOT_SHARE = 100;

    private static final long STOP_MILLIS = 15_000;

    private final LogSettings log;
    private final SnapshotFile file;
    private final CurrentView current;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "page-follows-log");
    private final Texts texts;
    private final Checkpoints checkpoints;
    private Kept kept;
    private ViewProjection projection;
    private boolean caughtUp;
    private long writtenPosition;
    private long writtenAt = System.nanoTime();
    private long writingPause = SNAPSHOT_NANOS;

    ViewFollower(LogSettings log, PageSettings settings, CurrentView current, Texts texts, Checkpoints checkpoints) {
        this.log = log;
        this.file = new SnapshotFile(settings.directory().resolve("view.snapshot"));
        this.current = current;
        this.texts = texts;
        this.checkpoints = checkpoints;
        this.kept = new Kept(texts);
        this.projection = new ViewProjection(kept);
    }

    @EventListener
    void start(StartupEvent event) {
        file.snapshot().ifPresent(found -> {
            kept = found.keptWithTexts(texts);
            projection = new ViewProjection(kept);
            writtenPosition = kept.head().position();
            current.showFirst(kept.view());
        });
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stop.countDown();
        thread.join(STOP_MILLIS);
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                follow();
            }
            writeSnapshot();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error(
                    "The page stops at position {}, after which the log cannot be read; it says so. If the log was replaced on"
                            + " purpose, remove {} and start again",
                    kept.head().position(),
                    file.path(),
                    e);
            current.showLast(kept.head().position() == 0 ? null : kept.view());
        }
    }

    /** Until the log is away or this is to stop. */
    private void follow() throws InterruptedException {
        try (EventLogReader events = EventLogReader.after(log, kept.head());
                TextLogReader texts = TextLogReader.fromStart(log)) {
            caughtUp = false;
            while (stop.getCount() > 0) {
                step(events, texts);
            }
        } catch (LogUnavailableException e) {
            if (current.sight().trouble() != Trouble.UNREACHABLE) {
                LOG.warn("The page cannot reach the log, and shows what it has: {}", e.getMessage());
            }
            current.trouble(Trouble.UNREACHABLE);
            stop.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void step(EventLogReader events, TextLogReader texts) {
        List<LoggedEvent> read = events.poll(POLL);
        for (LoggedEvent event : read) {
            projection.apply(event);
            checkpoint();
        }
        List<TextChange> changes = changes(read, texts);
        changes.forEach(this::apply);
        boolean first = !caughtUp && events.caughtUp() && texts.caughtUp();
        caughtUp |= first;
        if (first || (caughtUp && !(read.isEmpty() && changes.isEmpty()))) {
            current.show(kept.view());
        }
        boolean erased = changes.stream().anyMatch(change -> change.entryOrNull() == null);
        boolean moved = kept.head().position() != writtenPosition;
        if (erased || (moved && System.nanoTime() - writtenAt > writingPause)) {
            writeSnapshot();
        }
    }

    /** Without one an earlier view takes longer to read. */
    private void checkpoint() {
        try {
            checkpoints.consider(kept);
        } catch (UncheckedIOException e) {
            LOG.warn("{}: {}", e.getMessage(), e.getCause().getMessage());
        }
    }

    /** A text was written together with the event that names it, so it is there: nobody is to see the event without it. */
    private List<TextChange> changes(List<LoggedEvent> read, TextLogReader texts) {
        List<TextChange> changes = new ArrayList<>(texts.poll(Duration.ZERO));
        boolean named =
                read.stream().anyMatch(logged -> !TextRefs.of(logged.event()).isEmpty());
        while (caughtUp && named && !texts.caughtUp()) {
            changes.addAll(texts.poll(POLL));
        }
        return changes;
    }

    private void apply(TextChange change) {
        kept.text(
                change.id(),
                change.entryOrNull() == null ? null : change.entryOrNull().text());
    }

    /** Without one the next start reads the log from its start: slower, not wrong. */
    private void writeSnapshot() {
        long started = System.nanoTime();
        try {
            file.write(Snapshot.of(kept));
            writtenPosition = kept.head().position();
        } catch (UncheckedIOException e) {
            LOG.warn("{}: {}", e.getMessage(), e.getCause().getMessage());
        }
        writtenAt = System.nanoTime();
        writingPause = Math.max(SNAPSHOT_NANOS, SNAPSHOT_SHARE * (writtenAt - started));
    }
}
