package io.nines.command.detection;

import io.nines.command.publication.StoreTransactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which of several detections on one database is the one that stores: the one that was opened last. */
@Singleton
final class LeaseRepository {
    private final StoreTransactions transactions;

    LeaseRepository(StoreTransactions transactions) {
        this.transactions = transactions;
    }

    /** The right to store, until somebody else takes it. */
    interface Lease {
        /**
         * Until the caller's transaction ends nobody takes over.
         *
         * @throws OvertakenException if somebody did
         */
        void check();
    }

    /** From now on nobody else stores. */
    Lease take() {
        long holder = next();
        return () -> check(holder);
    }

    private long next() {
        return transactions.in(connection -> {
            long holder = locked(connection) + 1;
            try (PreparedStatement update =
                    connection.prepareStatement("update detection_lease set holder = ? where id = 1")) {
                update.setLong(1, holder);
                update.executeUpdate();
            }
            return holder;
        });
    }

    private void check(long holder) {
        transactions.in(connection -> {
            if (locked(connection) != holder) {
                throw new OvertakenException();
            }
            return null;
        });
    }

    private static long locked(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select holder from detection_lease where id = 1 for update");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
