package io.nines.command.detection;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.nines.command.publication.StoreTransactions;
import io.nines.contract.Json;
import io.nines.contract.ObservedEvent.ObservedThrough;
import io.nines.contract.ObservedEvent.PartitionRead;
import io.nines.contract.ObservedOutage;
import io.nines.contract.Proof;
import io.nines.contract.Status;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What events on record say of observed timelines. Every method joins the caller's transaction. */
@Singleton
final class RecordedRepository {
    private final StoreTransactions transactions;

    RecordedRepository(StoreTransactions transactions) {
        this.transactions = transactions;
    }

    /** The steps of a component from the last one not after {@code instant} on, to the end. */
    StatusSteps steps(String component, long instant) {
        return transactions.in(connection -> {
            StatusSteps.Builder steps = new StatusSteps.Builder(Status.UNKNOWN);
            try (PreparedStatement select = connection.prepareStatement("select since, status from recorded_change"
                    + " where component = ? and since >= ? order by component, since")) {
                select.setString(1, component);
                select.setLong(2, lastStepNotAfter(component, instant));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        steps.add(row.getLong(1), Status.valueOf(row.getString(2)));
                    }
                }
            }
            return steps.build();
        });
    }

    /** What holds of a component at an instant. */
    Status statusAt(String component, long instant) {
        return last(
                "select status from recorded_change where component = ? and since <= ?"
                        + " order by component desc, since desc",
                component,
                instant,
                row -> Status.valueOf(row.getString(1)),
                Status.UNKNOWN);
    }

    /** The instant of a component's last step not after {@code instant}; {@link Long#MIN_VALUE}: there is none. */
    long lastStepNotAfter(String component, long instant) {
        return last(
                "select since from recorded_change where component = ? and since <= ?"
                        + " order by component desc, since desc",
                component,
                instant,
                row -> row.getLong(1),
                Long.MIN_VALUE);
    }

    private long lastOutageNotAfter(String component, long instant) {
        return last(
                "select started from recorded_outage where component = ? and stands = true and started <= ?"
                        + " order by component desc, stands desc, started desc",
                component,
                instant,
                row -> row.getLong(1),
                Long.MIN_VALUE);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Of a component's rows not after an instant the last. Descending by all columns: then H2 reads the index backwards. */
    private <T> T last(String rows, String component, long instant, RowReader<T> reader, T otherwise) {
        return transactions.in(connection -> {
            try (PreparedStatement select = connection.prepareStatement(rows + " limit 1")) {
                select.setString(1, component);
                select.setLong(2, instant);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? reader.read(row) : otherwise;
                }
            }
        });
    }

    /** Puts steps in the place of those in {@code [from, to)}. */
    void replace(String component, long from, long to, StatusSteps steps) {
        transactions.in(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                            "delete from recorded_change where component = ? and since >= ? and since < ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into recorded_change (component, since, status) values (?, ?, ?)")) {
                delete.setString(1, component);
                delete.setLong(2, from);
                delete.setLong(3, to);
                delete.executeUpdate();
                for (int i = 0; i < steps.size(); i++) {
                    insert.setString(1, component);
                    insert.setLong(2, steps.at(i));
                    insert.setString(3, steps.status(i).name());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** The standing outages of a component that touch a span; they never overlap, so of those before it only the last may. */
    List<RecordedOutage> outages(String component, StatusSteps.Period span) {
        return transactions.in(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, recorded_order, started, ended, first_proof, last_proof from recorded_outage"
                            + " where component = ? and stands = true and started >= ? and started <= ?"
                            + " and (ended is null or ended >= ?)")) {
                select.setString(1, component);
                select.setLong(2, lastOutageNotAfter(component, span.start()));
                select.setLong(3, span.end());
                select.setLong(4, span.start());
                List<RecordedOutage> outages = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        outages.add(outage(row));
                    }
                }
                return outages;
            }
        });
    }

    private static RecordedOutage outage(ResultSet row) throws SQLException {
        long ended = row.getLong(4);
        boolean open = row.wasNull();
        return new RecordedOutage(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                open ? StatusSteps.OPEN : ended,
                proof(row.getString(5)),
                proof(row.getString(6)));
    }

    /** Whether a component ever had an outage of that id. */
    boolean isUsed(String component, String id) {
        return transactions.in(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select 1 from recorded_outage where component = ? and id = ?")) {
                select.setString(1, component);
                select.setString(2, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** Stores how an outage is now; one that is new gets {@code order}. */
    void save(String component, ObservedOutage outage, long order) {
        boolean stands = outage.fate() == ObservedOutage.Fate.STANDS || outage.fate() == ObservedOutage.Fate.SPLIT;
        transactions.in(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update recorded_outage set stands = ?, started = ?, ended = ?,"
                            + " first_proof = ?, last_proof = ? where component = ? and id = ?")) {
                fill(update, outage, stands);
                update.setString(6, component);
                update.setString(7, outage.id());
                return update.executeUpdate() == 1 ? 1 : insert(connection, component, outage, stands, order);
            }
        });
    }

    private static int insert(
            Connection connection, String component, ObservedOutage outage, boolean stands, long order)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into recorded_outage (stands, started, ended, first_proof, last_proof,"
                        + " component, id, recorded_order) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            fill(insert, outage, stands);
            insert.setString(6, component);
            insert.setString(7, outage.id());
            insert.setLong(8, order);
            return insert.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, ObservedOutage outage, boolean stands) throws SQLException {
        statement.setBoolean(1, stands);
        statement.setLong(2, outage.start().toEpochMilli());
        statement.setObject(3, outage.end() == null ? null : outage.end().toEpochMilli());
        statement.setString(4, text(outage.first()));
        statement.setString(5, text(outage.last()));
    }

    /** Null: none was ever recorded. */
    Instant through() {
        return transactions.in(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select through from recorded_through where id = 1");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Instant.ofEpochMilli(row.getLong(1)) : null;
            }
        });
    }

    /** By partition, what the last observed-through says of it. */
    Map<Integer, PartitionRead> partitions() {
        return transactions.in(connection -> {
            Map<Integer, PartitionRead> partitions = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "select partition_number, checks_next, checks_sha256, evidence_next,"
                                    + " evidence_sha256 from recorded_partition");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    partitions.put(
                            row.getInt(1),
                            new PartitionRead(
                                    row.getInt(1), row.getLong(2), row.getString(3), row.getLong(4), row.getString(5)));
                }
            }
            return partitions;
        });
    }

    void save(ObservedThrough event) {
        transactions.in(connection -> {
            try (PreparedStatement forget = connection.prepareStatement("delete from recorded_through");
                    PreparedStatement through =
                            connection.prepareStatement("insert into recorded_through (id, through) values (1, ?)");
                    PreparedStatement delete = connection.prepareStatement("delete from recorded_partition");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into recorded_partition (partition_number, checks_next, checks_sha256, evidence_next,"
                                    + " evidence_sha256) values (?, ?, ?, ?, ?)")) {
                forget.executeUpdate();
                through.setLong(1, event.through().toEpochMilli());
                through.executeUpdate();
                delete.executeUpdate();
                for (PartitionRead read : event.partitions()) {
                    insert.setInt(1, read.partition());
                    insert.setLong(2, read.checksNext());
                    insert.setString(3, read.checksSha256());
                    insert.setLong(4, read.evidenceNext());
                    insert.setString(5, read.evidenceSha256());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    private static String text(Proof proof) {
        try {
            return proof == null ? null : Json.STORED.writeValueAsString(proof);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a proof cannot be written", e);
        }
    }

    private static Proof proof(String text) {
        try {
            return text == null ? null : Json.STORED.readValue(text, Proof.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored proof cannot be read", e);
        }
    }
}
