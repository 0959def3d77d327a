package io.nines.query.history;

import io.micronaut.transaction.TransactionOperations;
import io.nines.contract.EventCodec;
import io.nines.log.LogEntry;
import io.nines.log.LoggedEvent;
import io.nines.query.database.DatabaseRepository;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Events of aggregates, by aggregate and position. */
@Singleton
class StepRepository extends DatabaseRepository {
    private static final String SELECT =
            "select aggregate, position, revision, recorded_at, author, event_type, event_revision, payload from step";

    StepRepository(@Named("query") TransactionOperations<Connection> transactions) {
        super(transactions);
    }

    void add(List<LoggedEvent> events) {
        updateEach(
                "insert into step (aggregate, position, aggregate_type, revision, recorded_at, author, event_type,"
                        + " event_revision, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events.stream().map(LoggedEvent::entry).map(StepRepository::row).toList());
    }

    List<List<Step>> of(Collection<String> aggregates, long position) {
        return selectEach(
                SELECT + " where aggregate = ? and position <= ? order by position",
                StepRepository::step,
                aggregates.stream()
                        .map(aggregate -> new Object[] {aggregate, position})
                        .toList());
    }

    List<Step> between(Collection<String> aggregates, long after, long upTo) {
        return selectAmong(
                SELECT + " where position > ? and position <= ? and aggregate in (??)",
                StepRepository::step,
                aggregates,
                after,
                upTo);
    }

    List<String> with(String aggregateType, String eventType, long position) {
        return select(
                "select distinct aggregate from step where aggregate_type = ? and event_type = ? and position <= ?"
                        + " order by aggregate",
                row -> row.getString(1),
                aggregateType,
                eventType,
                position);
    }

    List<Step> ofType(String aggregateType, long position) {
        return select(
                SELECT + " where aggregate_type = ? and position <= ? order by position",
                StepRepository::step,
                aggregateType,
                position);
    }

    private static Object[] row(LogEntry entry) {
        return new Object[] {
            entry.aggregateId(),
            entry.position(),
            entry.aggregateType(),
            entry.sequence() + 1,
            entry.recordedAt().toEpochMilli(),
            entry.author(),
            entry.type(),
            entry.revision(),
            new String(entry.payload(), StandardCharsets.UTF_8)
        };
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                EventCodec.decode(
                        row.getString(6), row.getInt(7), row.getString(8).getBytes(StandardCharsets.UTF_8)));
    }
}
