package io.nines.command.publication;

import java.sql.SQLException;
import java.util.Set;

/** The database did not do what was asked of it. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Timeout of a lock, serialization failure, lock not available: H2's and PostgreSQL's states. */
    private static final Set<String> BUSY = Set.of("HYT00", "40001", "40P01", "55P03");

    public StoreException(SQLException cause) {
        super(cause);
    }

    /** Whether the same may succeed if tried again: somebody else held a lock for too long. */
    public static boolean isBusy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && BUSY.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
