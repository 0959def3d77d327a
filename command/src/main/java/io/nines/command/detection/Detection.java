package io.nines.command.detection;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.nines.command.publication.StoreException;
import io.nines.http.HealthReport;
import io.nines.log.LogUnavailableException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges results, on a thread of its own, from the start of the service to its end. */
@Singleton
public final class Detection implements ApplicationEventListener<StartupEvent>, HealthReport {
    /** Aggregate type of the streams of observed changes. */
    static final String OBSERVED = "observed";
    /** Aggregate type of the stream that says up to where everything is judged. */
    static final String DETECTION = "detection";

    private static final Logger LOG = LoggerFactory.getLogger(Detection.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DetectionOpening opening;
    private final JudgingEvents events;
    private final Judged judged;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile String trouble = "it has not begun yet";
    private volatile Thread thread;

    Detection(DetectionOpening opening, JudgingEvents events, Judged judged) {
        this.opening = opening;
        this.events = events;
        this.judged = judged;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        thread = new Thread(this::run, "nines-detection");
        thread.start();
    }

    /** Why detection stands still for good; empty: it does not. Going on would be leaving something out. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /**
     * Waits until what a command changed about the past is on record.
     *
     * @param position of the command's last event
     * @return the position by which that is so; the same one if it changed nothing, or takes longer than {@code limit}
     */
    public long restatedBy(long position, Duration limit) {
        boolean running = thread != null && thread.isAlive();
        return running && events.judgeThePast(position) ? judged.await(position, limit) : position;
    }

    private void run() {
        while (isRunning()) {
            try {
                steps();
            } catch (RuntimeException | Error e) {
                if (!isRunning()) {
                    return;
                }
                if (!mayPass(e)) {
                    LOG.error("detection stops for good, nothing is judged any more: {}", e.getMessage(), e);
                    trouble = "it has stopped for good: " + line(e);
                    failure.set(e);
                    return;
                }
                trouble = "it starts again after " + line(e);
                LOG.warn("detection starts again from what is stored: {}", e.getMessage());
                pause(PAUSE);
            }
        }
    }

    private void steps() {
        try (DetectionOpening.Session session = opening.open()) {
            while (isRunning()) {
                trouble = session.run().step();
                pause(session.run().rest());
            }
        }
    }

    private static String line(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    @Override
    public String part() {
        return "detection";
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof LogUnavailableException || StoreException.mayPass(failure);
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void pause(Duration length) {
        try {
            boolean unused = stopped.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join();
        }
    }
}
