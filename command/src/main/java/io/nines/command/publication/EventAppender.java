package io.nines.command.publication;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Records events that no aggregate decided: many at once, without loading anything. */
@Singleton
public final class EventAppender {
    private final EventStoreRepository store;
    private final EventNumbering numbering;
    private final StoreTransactions transactions;

    EventAppender(EventStoreRepository store, EventNumbering numbering, StoreTransactions transactions) {
        this.store = store;
        this.numbering = numbering;
        this.transactions = transactions;
    }

    /**
     * Appends the events, in order, within the caller's transaction on data source {@code command}: if that is rolled back,
     * nothing happened, and their positions are given to others. All get the same {@code recordedAt}. Whoever else appends
     * waits until the caller's transaction ends, so keep it short.
     *
     * @param events at least one; none has more than 900,000 bytes of JSON
     * @return position of the last one
     * @throws IllegalStateException if the caller has no transaction
     */
    public long append(List<NewEvent> events) {
        return transactions.joined(connection -> {
            StoreHead head = store.lock(connection);
            try (PreparedStatement batch = numbering.prepare(connection, sequenced(connection, events))) {
                batch.executeBatch();
            }
            return head.position() + events.size();
        });
    }

    private List<SequencedEvent> sequenced(Connection connection, List<NewEvent> events) throws SQLException {
        Set<String> aggregates =
                events.stream().map(NewEvent::aggregateId).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Long> next = new HashMap<>();
        store.last(connection, aggregates).forEach((aggregate, last) -> next.put(aggregate, last.sequence() + 1));
        List<SequencedEvent> sequenced = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            long after = next.merge(event.aggregateId(), 1L, Long::sum);
            sequenced.add(new SequencedEvent(event, after - 1));
        }
        return sequenced;
    }
}
