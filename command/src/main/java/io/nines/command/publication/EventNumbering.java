package io.nines.command.publication;

import io.nines.contract.EventCodec;
import io.nines.contract.EventTypes;
import io.nines.contract.Ids;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Gives events their position, instant and id. The one way into the event table, for aggregates and everybody else. */
@Singleton
public final class EventNumbering {
    /** H2 holds no more in a cell, and a Kafka record of a mebibyte is the broker's limit. */
    private static final int MAX_PAYLOAD_BYTES = 900_000;

    private final EventStoreRepository store;
    private final StoreTransactions transactions;
    private final Commits commits;
    private final InstantSource clock;
    private final RandomGenerator random;

    EventNumbering(
            EventStoreRepository store,
            StoreTransactions transactions,
            Commits commits,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.transactions = transactions;
        this.commits = commits;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Takes the lock row, and from it the next positions; a rollback gives both back.
     *
     * @return the batch that stores the events, to be executed by the caller within the same transaction
     */
    public PreparedStatement prepare(Connection connection, List<SequencedEvent> events) throws SQLException {
        StoreHead head = store.lock(connection);
        Instant recordedAt = later(head.recordedAt(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<LogEntry> entries = new ArrayList<>(events.size());
        for (SequencedEvent event : events) {
            entries.add(entry(head.position() + entries.size() + 1, recordedAt, event));
        }
        store.moveHead(connection, entries.get(entries.size() - 1));
        transactions.afterCommit(commits::happened);
        return store.insert(connection, entries);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private LogEntry entry(long position, Instant recordedAt, SequencedEvent sequenced) {
        NewEvent event = sequenced.event();
        EventTypes.EventType type = EventTypes.of(event.event().getClass());
        byte[] payload = EventCodec.encode(event.event());
        if (payload.length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException("an event " + type.name() + " of " + event.aggregateId() + " has "
                    + payload.length + " bytes, more than the log takes");
        }
        return new LogEntry(
                position,
                recordedAt,
                Ids.random(random),
                type.name(),
                type.revision(),
                event.aggregateType(),
                event.aggregateId(),
                sequenced.sequence(),
                event.author(),
                payload);
    }
}
