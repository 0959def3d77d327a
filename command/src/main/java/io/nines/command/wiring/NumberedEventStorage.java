package io.nines.command.wiring;

import io.nines.command.publication.EventNumbering;
import io.nines.command.publication.NewEvent;
import io.nines.command.publication.SequencedEvent;
import io.nines.contract.DomainEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's event storage, except that what is appended gets its position, instant and id from {@link EventNumbering}. */
final class NumberedEventStorage extends JdbcEventStorageEngine {
    static final String AUTHOR = "author";

    private final EventNumbering numbering;

    NumberedEventStorage(
            EventNumbering numbering,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer events) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(events)
                .snapshotSerializer(events)
                .dataType(byte[].class)
                .schema(columns())
                .persistenceExceptionResolver(NumberedEventStorage::isDuplicate));
        this.numbering = numbering;
    }

    private static EventSchema columns() {
        return new EventSchema.Builder()
                .eventTable("domain_event_entry")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .typeColumn("type")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .metaDataColumn("meta_data")
                .payloadColumn("payload")
                .build();
    }

    /** SQL state 23: a constraint, in H2 and in PostgreSQL. */
    private static boolean isDuplicate(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        List<SequencedEvent> sequenced = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            sequenced.add(sequenced(event));
        }
        return numbering.prepare(connection, sequenced);
    }

    private static SequencedEvent sequenced(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> of && of.getPayload() instanceof DomainEvent event) {
            String author = (String) message.getMetaData().get(AUTHOR);
            NewEvent happened = new NewEvent(of.getType(), of.getAggregateIdentifier(), event, author);
            return new SequencedEvent(happened, of.getSequenceNumber());
        }
        throw new IllegalArgumentException("only events of aggregates are stored, not " + message);
    }

    /** There are none: aggregates have tens of events. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
