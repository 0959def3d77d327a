package io.nines.command.publication;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the service where going on would falsify the log. */
@Singleton
public final class LoudStop {
    private static final Logger LOG = LoggerFactory.getLogger(LoudStop.class);

    private final ApplicationContext context;
    private final ApplicationEventPublisher<ServiceFailed> events;
    private final AtomicBoolean stopping = new AtomicBoolean();

    LoudStop(ApplicationContext context, ApplicationEventPublisher<ServiceFailed> events) {
        this.context = context;
        this.events = events;
    }

    /** Says why, tells whoever listens for {@link ServiceFailed}, and closes the application. Does not wait for it. */
    void because(String line, Throwable cause) {
        if (stopping.compareAndSet(false, true)) {
            LOG.error("stopping: {}", line, cause);
            Thread closing = new Thread(() -> close(line), "nines-stopping");
            closing.setDaemon(true);
            closing.start();
        }
    }

    private void close(String line) {
        try {
            events.publishEvent(new ServiceFailed(line));
        } finally {
            context.close();
        }
    }
}
