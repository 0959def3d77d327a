package io.nines.command.publication;

import io.nines.contract.Instants;
import io.nines.log.LogEntry;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of events and of the position. A row is a {@link LogEntry}: what the log needs is what the store holds. */
@Singleton
public final class EventStoreRepository {
    /** Until the transaction ends nobody else appends. */
    StoreHead lock(Connection connection) throws SQLException {
        return head(connection, "select position, recorded_at from log_position where id = 1 for update");
    }

    /** All positions up to this one are committed, none beyond it is. */
    StoreHead head(Connection connection) throws SQLException {
        return head(connection, "select position, recorded_at from log_position where id = 1");
    }

    private static StoreHead head(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("table log_position has lost its row");
            }
            return new StoreHead(row.getLong(1), Instants.parse(row.getString(2)));
        }
    }

    void moveHead(Connection connection, LogEntry last) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update log_position set position = ?, recorded_at = ? where id = 1")) {
            update.setLong(1, last.position());
            update.setString(2, Instants.format(last.recordedAt()));
            update.executeUpdate();
        }
    }

    /** The batch that puts the rows in; not yet executed. */
    PreparedStatement insert(Connection connection, List<LogEntry> entries) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(
                "insert into domain_event_entry (" + EventRow.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (LogEntry entry : entries) {
            EventRow.write(entry, insert);
            insert.addBatch();
        }
        return insert;
    }

    /** The next events after a position; {@code types} empty: of all types. */
    List<LogEntry> read(Connection connection, long after, int limit, Set<String> types) throws SQLException {
        if (types.isEmpty()) {
            return read(connection, null, after, limit);
        }
        List<LogEntry> entries = new ArrayList<>();
        for (String type : types) {
            entries.addAll(read(connection, type, after, limit));
        }
        entries.sort(Comparator.comparingLong(LogEntry::position));
        return entries.size() > limit ? List.copyOf(entries.subList(0, limit)) : entries;
    }

    /** One type at a time, so that an index leads past all the others: nearly every event is detection's. */
    private static List<LogEntry> read(Connection connection, String type, long after, int limit) throws SQLException {
        String which = type == null
                ? "global_index > ? order by"
                : "global_index > ? and payload_type = ? order by payload_type,";
        try (PreparedStatement select = connection.prepareStatement("select " + EventRow.COLUMNS
                + " from domain_event_entry where " + which + " global_index limit " + limit)) {
            select.setLong(1, after);
            if (type != null) {
                select.setString(2, type);
            }
            return entries(select);
        }
    }

    /** The last event of each of these aggregates; those that have none are left out. */
    Map<String, LastOfAggregate> last(Connection connection, Collection<String> aggregates) throws SQLException {
        String sql = "select e.aggregate_identifier, e.global_index, e.sequence_number from unnest(?) as a(id)"
                + " join domain_event_entry e on e.aggregate_identifier = a.id and e.sequence_number ="
                + " (select l.sequence_number from domain_event_entry l where l.aggregate_identifier = a.id"
                + " order by l.aggregate_identifier, l.sequence_number desc limit 1)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, texts(connection, aggregates));
            Map<String, LastOfAggregate> last = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last.put(row.getString(1), new LastOfAggregate(row.getLong(2), row.getLong(3)));
                }
            }
            return last;
        }
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("varchar", values.toArray());
    }

    private static List<LogEntry> entries(PreparedStatement select) throws SQLException {
        List<LogEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(EventRow.read(row));
            }
        }
        return entries;
    }
}
