package io.nines.command.publication;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;

/** The database did not do what was asked of it. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Timeout of a lock, serialization failure, lock not available: H2's and PostgreSQL's states. */
    private static final Set<String> BUSY = Set.of("HYT00", "40001", "40P01", "55P03");

    /** Classes of states: the connection failed, the transaction was rolled back, an operator intervened. */
    private static final List<String> PASSING = List.of("08", "40", "57P");

    public StoreException(SQLException cause) {
        super(cause);
    }

    /** Whether the same may succeed once the database is itself again: it is busy, or away for a while. */
    public static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException sql && isPassing(sql.getSQLState()))) {
                return true;
            }
        }
        return isBusy(failure);
    }

    private static boolean isPassing(String state) {
        return state != null && PASSING.stream().anyMatch(state::startsWith);
    }

    /** Whether the same may succeed if tried again: somebody else held a lock for too long. */
    public static boolean isBusy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && BUSY.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
