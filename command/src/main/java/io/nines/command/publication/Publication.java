package io.nines.command.publication;

import io.nines.http.HealthReport;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Relays what is committed to {@code nines.events}, each event once, in order of position. */
@Singleton
public final class Publication implements HealthReport {
    private final Relay relay;
    private final Durability durability;
    private final PublicationSettings settings;
    private final LoudStop stop;
    private Thread thread;

    Publication(Relay relay, Durability durability, PublicationSettings settings, LoudStop stop) {
        this.relay = relay;
        this.durability = durability;
        this.settings = settings;
        this.stop = stop;
    }

    /**
     * Waits for the log, compares it with the store, brings the store up where it is behind, and begins to relay.
     *
     * @throws RuntimeException if store and log contradict each other, or the store would lose commits
     */
    public void start() {
        durability.check();
        try {
            relay.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        thread = new Thread(this::run, "nines-relay");
        thread.start();
    }

    private void run() {
        try {
            relay.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            relay.reached().close();
            stop.because(e.getMessage(), e);
        }
    }

    /**
     * Waits until the event at that position is on the log; if the log is away for longer than
     * {@code nines.command.acknowledge-within}, until it is forced to disk in the event store.
     *
     * @throws StoppingException if nothing is relayed any more, so that nobody can promise anything
     */
    public Acknowledgement await(long position) {
        if (relay.reached().await(position, settings.acknowledgeWithin())) {
            return Acknowledgement.PUBLISHED;
        }
        if (relay.reached().isClosed()) {
            throw new StoppingException(position);
        }
        durability.force(position);
        return Acknowledgement.DURABLE;
    }

    @Override
    public String part() {
        return "publication";
    }

    @Override
    public Optional<String> trouble() {
        if (relay.reached().isClosed()) {
            return Optional.of("events are relayed no more");
        }
        return relay.isAway() ? Optional.of("nothing reaches the log for now") : Optional.empty();
    }

    @PreDestroy
    void close() throws InterruptedException {
        relay.stop();
        if (thread != null) {
            thread.join();
        }
    }
}
