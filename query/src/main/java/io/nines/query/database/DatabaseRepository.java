package io.nines.query.database;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Rows in and out, within the transaction of the caller where there is one. */
public abstract class DatabaseRepository {
    /** Stands in {@code to_position} and the like for "not ended". */
    protected static final long OPEN = Long.MAX_VALUE;

    /** How many parameters a list within a statement has at most. */
    private static final int PART = 500;

    private final TransactionOperations<Connection> transactions;

    protected DatabaseRepository(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    protected interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Whether a failure says that the database is away for a while, not that it refuses. */
    public static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    /** All or nothing: what repositories do inside is one transaction. */
    protected void inOneTransaction(Runnable work) {
        transactions.executeWrite(status -> {
            work.run();
            return null;
        });
    }

    protected <T> List<T> select(String sql, RowReader<T> reader, Object... parameters) {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                return rows(statement, reader, parameters);
            }
        });
    }

    /** The same question for each set of parameters, with one statement; the answers in the order of the questions. */
    protected <T> List<List<T>> selectEach(String sql, RowReader<T> reader, Collection<Object[]> questions) {
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                List<List<T>> answers = new ArrayList<>(questions.size());
                for (Object[] parameters : questions) {
                    answers.add(rows(statement, reader, parameters));
                }
                return answers;
            }
        });
    }

    /**
     * One question about many: {@code (??)} in the statement, the last parameters of it, stands for the list. In a few parts
     * where it is long, each part in its own order.
     */
    protected <T> List<T> selectAmong(String sql, RowReader<T> reader, Collection<String> among, Object... parameters) {
        List<String> all = List.copyOf(among);
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            List<String> part = all.subList(from, Math.min(all.size(), from + PART));
            Object[] bound =
                    Stream.concat(Arrays.stream(parameters), part.stream()).toArray();
            String list = "(" + "?, ".repeat(part.size() - 1) + "?)";
            rows.addAll(select(sql.replace("(??)", list), reader, bound));
        }
        return rows;
    }

    protected int update(String sql, Object... parameters) {
        return transactions.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                bind(statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    /** The same statement for each row. */
    protected void updateEach(String sql, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        transactions.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                for (Object[] row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader, Object... parameters)
            throws SQLException {
        bind(statement, parameters);
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
