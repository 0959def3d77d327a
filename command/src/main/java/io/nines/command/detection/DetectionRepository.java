package io.nines.command.detection;

import io.nines.command.detection.SealedHours.SealedHour;
import io.nines.command.publication.StoreTransactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How far detection is, and its index of past hours. Every method joins the caller's transaction. */
@Singleton
final class DetectionRepository {
    private final StoreTransactions transactions;

    DetectionRepository(StoreTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What is stored once.
     *
     * @param eventsPosition every event up to this position that says how to judge was heeded
     * @param behind the recorded tables were brought up from the log, the others were not
     */
    record State(long eventsPosition, boolean behind) {}

    /** Hours of a component that are to be judged. */
    record DirtyHours(long first, long last) {
        /** Both, and what lies between them. */
        DirtyHours and(DirtyHours other) {
            return new DirtyHours(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /** One hour's row; {@code exit} null: to be worked out. */
    @SuppressWarnings("ArrayRecordComponent")
    record HourRow(String component, long hour, long evidence, byte[] exit) {}

    State state() {
        return transactions.in(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "select events_position, behind from detection_state where id = 1");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new State(row.getLong(1), row.getBoolean(2));
            }
        });
    }

    void save(State state) {
        transactions.in(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update detection_state set events_position = ?, behind = ? where id = 1")) {
                update.setLong(1, state.eventsPosition());
                update.setBoolean(2, state.behind());
                return update.executeUpdate();
            }
        });
    }

    /** From now on everything has to be read before anything is judged. */
    void fallBehind() {
        save(new State(state().eventsPosition(), true));
    }

    Map<Integer, PartitionRow> partitions() {
        return transactions.in(connection -> {
            Map<Integer, PartitionRow> partitions = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "select partition_number, live_from, checks_resume, checks_read, evidence_next, last_tick,"
                                    + " last_result_at, places from detection_partition");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    partitions.put(row.getInt(1), partition(row));
                }
            }
            return partitions;
        });
    }

    private static PartitionRow partition(ResultSet row) throws SQLException {
        return new PartitionRow(
                row.getInt(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                orNever(row, 6),
                orNever(row, 7),
                row.getBytes(8));
    }

    private static long orNever(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Long.MIN_VALUE : value;
    }

    void save(Collection<PartitionRow> partitions) {
        transactions.in(connection -> {
            try (PreparedStatement delete =
                            connection.prepareStatement("delete from detection_partition where partition_number = ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into detection_partition (partition_number, live_from, checks_resume, checks_read,"
                                    + " evidence_next, last_tick, last_result_at, places) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (PartitionRow row : partitions) {
                    delete.setInt(1, row.partition());
                    delete.addBatch();
                    insert.setInt(1, row.partition());
                    insert.setLong(2, row.liveFrom());
                    insert.setLong(3, row.checksResume());
                    insert.setLong(4, row.checksRead());
                    insert.setLong(5, row.evidenceNext());
                    insert.setObject(6, row.lastTick() == Long.MIN_VALUE ? null : row.lastTick());
                    insert.setObject(7, row.lastResultAt() == Long.MIN_VALUE ? null : row.lastResultAt());
                    insert.setBytes(8, row.places());
                    insert.addBatch();
                }
                delete.executeBatch();
                return insert.executeBatch();
            }
        });
    }

    /** The last hour before {@code hour}, of each component that has one. */
    Map<String, SealedHour> before(Collection<String> components, long hour) {
        return transactions.in(connection -> {
            Map<String, SealedHour> last = new HashMap<>();
            // Descending by both columns: then H2 reads the primary key backwards instead of sorting.
            try (PreparedStatement select =
                    connection.prepareStatement("select hour_number, evidence_offset, exit_state from detection_hour"
                            + " where component = ? and hour_number < ?"
                            + " order by component desc, hour_number desc limit 1")) {
                for (String component : components) {
                    hours(select, component, hour).forEach(found -> last.put(component, found));
                }
            }
            return last;
        });
    }

    List<SealedHour> from(String component, long hour, int limit) {
        return transactions.in(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select hour_number, evidence_offset, exit_state from detection_hour"
                            + " where component = ? and hour_number >= ? order by component, hour_number limit "
                            + limit)) {
                return hours(select, component, hour);
            }
        });
    }

    private static List<SealedHour> hours(PreparedStatement select, String component, long hour) throws SQLException {
        select.setString(1, component);
        select.setLong(2, hour);
        List<SealedHour> hours = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                hours.add(new SealedHour(row.getLong(1), row.getLong(2), row.getBytes(3)));
            }
        }
        return hours;
    }

    void insert(List<HourRow> rows) {
        change(
                "insert into detection_hour (evidence_offset, exit_state, component, hour_number) values (?, ?, ?, ?)",
                rows,
                (statement, row) -> {
                    statement.setLong(1, row.evidence());
                    statement.setBytes(2, row.exit());
                    statement.setString(3, row.component());
                    statement.setLong(4, row.hour());
                });
    }

    /** Hours found in evidence, known or not; what they lead to is to be worked out. */
    void insertOrForgetExit(List<HourRow> rows) {
        change("delete from detection_hour where component = ? and hour_number = ?", rows, (statement, row) -> {
            statement.setString(1, row.component());
            statement.setLong(2, row.hour());
        });
        insert(rows);
    }

    void updateExits(List<HourRow> rows) {
        change(
                "update detection_hour set exit_state = ? where component = ? and hour_number = ?",
                rows,
                (statement, row) -> {
                    statement.setBytes(1, row.exit());
                    statement.setString(2, row.component());
                    statement.setLong(3, row.hour());
                });
    }

    void updateEvidence(List<HourRow> rows) {
        change(
                "update detection_hour set evidence_offset = ? where component = ? and hour_number = ?",
                rows,
                (statement, row) -> {
                    statement.setLong(1, row.evidence());
                    statement.setString(2, row.component());
                    statement.setLong(3, row.hour());
                });
    }

    Map<String, DirtyHours> dirty() {
        return transactions.in(connection -> {
            Map<String, DirtyHours> dirty = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "select component, first_hour, last_hour from detection_dirty");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    dirty.put(row.getString(1), new DirtyHours(row.getLong(2), row.getLong(3)));
                }
            }
            return dirty;
        });
    }

    void replaceDirty(Map<String, DirtyHours> dirty) {
        clean(dirty.keySet());
        change(
                "insert into detection_dirty (component, first_hour, last_hour) values (?, ?, ?)",
                dirty.entrySet(),
                (statement, row) -> {
                    statement.setString(1, row.getKey());
                    statement.setLong(2, row.getValue().first());
                    statement.setLong(3, row.getValue().last());
                });
    }

    void clean(Collection<String> components) {
        change(
                "delete from detection_dirty where component = ?",
                components,
                (statement, component) -> statement.setString(1, component));
    }

    /** By component, the keys it had results from. */
    Map<String, Set<String>> keys() {
        return transactions.in(connection -> {
            Map<String, Set<String>> keys = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select component, key_id from detection_key");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.computeIfAbsent(row.getString(1), component -> new HashSet<>())
                            .add(row.getString(2));
                }
            }
            return keys;
        });
    }

    void addKeys(String component, Collection<String> keys) {
        change("insert into detection_key (component, key_id) values (?, ?)", keys, (statement, key) -> {
            statement.setString(1, component);
            statement.setString(2, key);
        });
    }

    private interface Fill<T> {
        void in(PreparedStatement statement, T row) throws SQLException;
    }

    private <T> void change(String sql, Collection<T> rows, Fill<T> fill) {
        if (rows.isEmpty()) {
            return;
        }
        transactions.in((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (T row : rows) {
                    fill.in(statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }
}
