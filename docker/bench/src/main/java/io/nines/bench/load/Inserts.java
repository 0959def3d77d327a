package io.nines.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Copies the rows of a database's tables into one that is empty, in the order of the log, in batches; only the inserting counts. */
final class Inserts {
    private final Words order;
    private long nanos;
    private long rows;

    Inserts(Words order) {
        this.order = order;
    }

    Words run() throws SQLException {
        String user = "nines";
        try (Connection from = DriverManager.getConnection(
                        "jdbc:h2:file:" + order.text("source") + ";ACCESS_MODE_DATA=r", user, "");
                Connection to = DriverManager.getConnection(
                        "jdbc:h2:file:" + order.text("target") + ";WRITE_DELAY=0", user, "")) {
            to.setAutoCommit(false);
            for (String table : order.text("tables").split(",", -1)) {
                create(from, to, table);
                copy(from, to, table);
            }
        }
        double seconds = nanos / 1e9;
        return new Words().with("rows", rows).with("seconds", seconds).with("rate", rows / seconds);
    }

    /** The table as it is, keys and indexes included. */
    private static void create(Connection from, Connection to, String table) throws SQLException {
        try (Statement script = from.createStatement();
                ResultSet lines = script.executeQuery("script nodata table " + table);
                Statement create = to.createStatement()) {
            while (lines.next()) {
                String line = lines.getString(1);
                if (!line.startsWith("CREATE USER") && !line.startsWith("--") && !line.startsWith(";")) {
                    create.execute(line);
                }
            }
        }
        to.commit();
    }

    /** Part by part, because there is more than fits in memory in another order than that of its key. */
    private void copy(Connection from, Connection to, String table) throws SQLException {
        String rows = "select * from " + table + " where " + position(table) + " >= ? and " + position(table)
                + " < ? order by " + position(table);
        long end = last(from, table);
        try (PreparedStatement select = from.prepareStatement(rows)) {
            int columns = select.getMetaData().getColumnCount();
            String marks = String.join(", ", Collections.nCopies(columns, "?"));
            try (PreparedStatement insert = to.prepareStatement("insert into " + table + " values (" + marks + ")")) {
                long part = order.number("batch");
                for (long start = 0; start <= end; start += part) {
                    select.setLong(1, start);
                    select.setLong(2, start + part);
                    insert(to, insert, read(select, columns));
                }
            }
        }
    }

    private static long last(Connection from, String table) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet last = statement.executeQuery("select max(" + position(table) + ") from " + table)) {
            last.next();
            return last.getLong(1);
        }
    }

    private static String position(String table) {
        return switch (table) {
            case "component" -> "from_position";
            case "evidence_version", "evidence_hour" -> "evidence_offset";
            default -> "position";
        };
    }

    private static List<Object[]> read(PreparedStatement select, int columns) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Object[] values = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private void insert(Connection to, PreparedStatement insert, List<Object[]> batch) throws SQLException {
        long start = System.nanoTime();
        for (Object[] values : batch) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
        to.commit();
        nanos += System.nanoTime() - start;
        rows += batch.size();
    }
}
