package io.nines.command.publication;

import io.nines.log.EventLogReader;
import io.nines.log.LogEntry;
import io.nines.log.LogHead;
import io.nines.log.LogSettings;
import io.nines.log.LoggedEvent;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares event store and log before anything is relayed; the log is the truth, and the store is brought up from it. */
@Singleton
final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** A store that is behind writes each page of its indexes about once a batch. */
    private static final int BATCH = 20_000;

    private final LogSettings settings;
    private final EventStoreRepository store;
    private final StoreTransactions transactions;
    private final PublishedRepository published;
    private final BringingUp bringingUp;

    Reconciliation(
            LogSettings settings,
            EventStoreRepository store,
            StoreTransactions transactions,
            PublishedRepository published,
            BringingUp bringingUp) {
        this.settings = settings;
        this.store = store;
        this.transactions = transactions;
        this.published = published;
        this.bringingUp = bringingUp;
    }

    /**
     * Compares everything since the last known agreement; what the store lacks it gets, while nothing else runs yet.
     *
     * @param onLog the log's last event, read after any other relay was fenced off
     * @param starting whether nothing else runs yet
     * @throws ContradictionException if they part, whatever else happens
     */
    void agree(LogHead onLog, boolean starting) {
        StoreHead inStore = transactions.in(store::head);
        if (onLog.position() > inStore.position()) {
            if (!starting) {
                throw new ContradictionException(onLog.position(), "nothing", "an event that somebody else wrote");
            }
            LOG.warn(
                    "the event store ends at position {}, the log at {}: bringing the store up from the log",
                    inStore.position(),
                    onLog.position());
            bringingUp.texts();
        }
        try (EventLogReader log = EventLogReader.after(settings, start(onLog))) {
            while (log.head().position() < onLog.position()) {
                take(log.pollBatch(POLL, BATCH));
            }
        }
    }

    private LogHead start(LogHead onLog) {
        LogHead known = published.load();
        if (known.position() <= onLog.position()) {
            return known;
        }
        LOG.warn(
                "the log ends at position {}, but {} was published: it lost its end; comparing from the start, then relaying again",
                onLog.position(),
                known.position());
        return LogHead.START;
    }

    private void take(List<LoggedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        transactions.in(connection -> {
            List<LogEntry> entries = events.stream().map(LoggedEvent::entry).toList();
            List<LogEntry> known = store.read(connection, entries.get(0).position() - 1, entries.size(), Set.of());
            for (int i = 0; i < known.size(); i++) {
                compare(known.get(i), entries.get(i));
            }
            bringingUp.events(connection, entries.subList(known.size(), entries.size()));
            published.save(events.get(events.size() - 1).head());
            return null;
        });
    }

    private static void compare(LogEntry inStore, LogEntry onLog) {
        if (!content(inStore).equals(content(onLog))) {
            throw new ContradictionException(onLog.position(), name(inStore), name(onLog));
        }
    }

    private static List<Object> content(LogEntry entry) {
        return List.of(
                entry.position(),
                entry.recordedAt(),
                entry.eventId(),
                entry.type(),
                entry.revision(),
                entry.aggregateType(),
                entry.aggregateId(),
                entry.sequence(),
                Optional.ofNullable(entry.author()),
                ByteBuffer.wrap(entry.payload()));
    }

    private static String name(LogEntry entry) {
        return entry.type() + " " + entry.eventId() + " of " + entry.aggregateId();
    }
}
