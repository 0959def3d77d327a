package io.nines.command.publication;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Transactions on data source {@code command}; own SQL and Axon's store share one connection in them. */
@Singleton
public final class StoreTransactions {
    private final TransactionOperations<Connection> transactions;

    StoreTransactions(@Named("command") TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** SQL to be run. */
    @FunctionalInterface
    public interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /** Runs it in the caller's transaction, or in one of its own if there is none. An exception rolls back. */
    public <R> R in(Work<R> work) {
        return transactions.execute(TransactionDefinition.DEFAULT, status -> run(work, status.getConnection()));
    }

    /** Runs it in the caller's transaction. */
    <R> R joined(Work<R> work) {
        if (transactions.findTransactionStatus().isEmpty()) {
            throw new IllegalStateException("this belongs into a transaction of the caller's");
        }
        return in(work);
    }

    /** Once the caller's transaction is committed, and only then. */
    void afterCommit(Runnable then) {
        Optional<? extends TransactionStatus<?>> status = transactions.findTransactionStatus();
        status.orElseThrow(() -> new IllegalStateException("there is no transaction to wait for"))
                .registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        then.run();
                    }
                });
    }

    private static <R> R run(Work<R> work, Connection connection) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
